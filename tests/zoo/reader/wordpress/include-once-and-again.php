<?php
include 'counted.php';
include 'counted.php';
include_once 'once.php';
include_once __DIR__ . '/once.php';
require_once './once.php';
if (isset($_SERVER['NOT_THERE_AT_ALL_D'])) {
	include_once 'branch.php';
}
include_once 'branch.php';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
