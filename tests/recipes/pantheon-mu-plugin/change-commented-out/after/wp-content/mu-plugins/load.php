<?php
// require_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';
