<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer sucuri-scanner: every container has a path of its own; below private nobody can read the data by the web. Was: '/srv/bindings/0123456789abcdef/code/wp-content/uploads/sucuri'
define( 'SUCURI_DATA_STORAGE', __DIR__ . '/wp-content/uploads/private/sucuri' );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
