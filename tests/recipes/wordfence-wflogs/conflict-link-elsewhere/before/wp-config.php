<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	define( 'FS_METHOD', 'direct' );
}

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
