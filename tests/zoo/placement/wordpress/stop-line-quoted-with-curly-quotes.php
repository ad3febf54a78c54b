<?php
/** The name of the database for WordPress */
define( 'DB_NAME', 'museum' );

/** MySQL database username */
define( 'DB_USER', 'museum' );

/** MySQL database password */
define( 'DB_PASSWORD', 'Ammonit3' );

/** MySQL hostname */
define( 'DB_HOST', 'localhost' );

$table_prefix = 'wp_';

// Put new values above the “stop editing” line, please! (Jo)
define( 'WP_POST_REVISIONS', 5 );

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
