<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer autoptimize: combined CSS and JavaScript belong below uploads; the code is read-only in Test and Live.
define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/' );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
