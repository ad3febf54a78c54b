<?php
require __DIR__ . '/config/' . $_ENV['PANTHEON_ENVIRONMENT'] . '.php';
$file = __DIR__ . "/config/extra-{$_ENV['PANTHEON_ENVIRONMENT']}.php";
if (is_readable($file)) {
	include $file;
}
if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {
	include 'config/only-live.php';
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
