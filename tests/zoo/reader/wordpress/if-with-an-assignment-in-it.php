<?php
if ($environment = getenv('PANTHEON_ENVIRONMENT')) {
	define('ENVIRONMENT', $environment);
}
if (($host = $_SERVER['HTTP_HOST']) && $environment) {
	define('HOST', $host);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
