<?php
define('IN_LOAD', 1);
require_once ABSPATH . 'wp-settings.php';
define('BEHIND', 1);
