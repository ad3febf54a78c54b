<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer query-monitor: the link it would make holds a path of one container only (needs version 3.6.7 or later).
define( 'QM_DB_SYMLINK', false );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
