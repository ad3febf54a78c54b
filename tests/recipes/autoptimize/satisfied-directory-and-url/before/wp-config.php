<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

define( 'AUTOPTIMIZE_CACHE_DIR', __DIR__ . '/wp-content/uploads/ao/' );
define( 'AUTOPTIMIZE_CACHE_URL', 'https://www.example.com/wp-content/uploads/ao/' );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
