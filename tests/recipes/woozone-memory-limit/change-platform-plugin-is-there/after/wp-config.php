<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer woozone-memory-limit: WooZone looks at WordPress's limit, which is 40 MB by default, and not at PHP's.
define( 'WP_MEMORY_LIMIT', '256M' );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
