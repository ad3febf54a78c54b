<?php
foreach ( parse_ini_file( __DIR__ . '/site.ini' ) as $name => $value ) {
	define( strtoupper( $name ), $value );
}
$table_prefix = 'wp_';

/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
