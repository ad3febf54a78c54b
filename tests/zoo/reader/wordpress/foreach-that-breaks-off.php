<?php
foreach (array('A', 'B', 'C') as $name) {
	if ($name === 'B') {
		continue;
	}
	define($name, 1);
}
foreach (array('D', 'E', 'F') as $name) {
	if ($name === 'E') {
		break;
	}
	define($name, 1);
}
foreach (array('dev', 'test', 'live') as $environment) {
	if ($_ENV['PANTHEON_ENVIRONMENT'] === $environment) {
		define('FOUND', $environment);
		break;
	}
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
