<?php
foreach (glob(__DIR__ . '/conf.d/*.php') as $file) {
	include $file;
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
