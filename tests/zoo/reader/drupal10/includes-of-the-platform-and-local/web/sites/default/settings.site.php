<?php
$settings['site'] = TRUE;
