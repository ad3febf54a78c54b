<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

const WP_MEMORY_LIMIT = 134217728;

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
