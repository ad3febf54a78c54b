<?php
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && file_exists( __DIR__ . '/wp-config-pantheon.php' ) ) {
	require_once __DIR__ . '/wp-config-pantheon.php';
} elseif ( file_exists( __DIR__ . '/wp-config-local.php' ) ) {
	require_once __DIR__ . '/wp-config-local.php';
}

$table_prefix = 'wp_';

// fixer autoptimize: combined CSS and JavaScript belong below uploads; the code is read-only in Test and Live.
if ( ! defined( 'AUTOPTIMIZE_CACHE_CHILD_DIR' ) ) {
	define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/' );
}

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
