<?php
include 'guarded.php';
include 'returns.php';
define('AFTER', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
