<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

switch ( getenv( 'PANTHEON_ENVIRONMENT' ) ) {
	case 'live':
		define( 'WP_MEMORY_LIMIT', '512M' );
		break;
	default:
		define( 'WP_MEMORY_LIMIT', '256M' );
}

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
