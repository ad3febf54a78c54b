<?php
define('BEFORE', 1);
require_once(ABSPATH . "wp-settings.php");
define('AFTER', 1);
$after = 1;
