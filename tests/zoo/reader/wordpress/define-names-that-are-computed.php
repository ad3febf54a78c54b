<?php
$prefix = 'MY_';
define($prefix . 'NAME', 1);
define("{$prefix}OTHER", 2);
define('A' . 'B', 3);
define(strtoupper('lower'), 4);
$names = array('LISTED');
define($names[0], 5);
define('SITE_' . $_ENV['PANTHEON_ENVIRONMENT'], 6);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
