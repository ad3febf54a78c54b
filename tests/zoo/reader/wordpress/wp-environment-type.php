<?php
if (!empty($_ENV['PANTHEON_ENVIRONMENT'])) {
	switch ($_ENV['PANTHEON_ENVIRONMENT']) {
		case 'live': putenv('WP_ENVIRONMENT_TYPE=production'); break;
		case 'test': putenv('WP_ENVIRONMENT_TYPE=staging'); break;
		default: putenv('WP_ENVIRONMENT_TYPE=development'); break;
	}
}
define('WP_ENVIRONMENT_TYPE', getenv('WP_ENVIRONMENT_TYPE') ?: 'local');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
