<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

define( 'ABSPATH', __DIR__ . '/' );
define( 'SUCURI_DATA_STORAGE', ABSPATH . 'wp-content/uploads/sucuri' );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
