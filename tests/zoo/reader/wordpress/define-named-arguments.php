<?php
define(constant_name: 'NAMED', value: 'x');
define('HALF_NAMED', value: 'y');
define(value: 'z', constant_name: 'TURNED_ROUND');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
