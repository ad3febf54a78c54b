<?php
$seen = true;
return array('a' => array('b' => $_ENV['PANTHEON_ENVIRONMENT']));
