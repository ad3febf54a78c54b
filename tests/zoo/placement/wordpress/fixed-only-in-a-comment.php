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

// define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/' );
# define( 'WP_MEMORY_LIMIT', '256M' );
/*
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! empty( $_SERVER['HTTP_HOST'] ) ) {
	$_SERVER['SERVER_NAME'] = preg_replace( '/:\d+$/', '', $_SERVER['HTTP_HOST'] );
	if ( ( isset( $_SERVER['HTTP_USER_AGENT_HTTPS'] ) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' )
		|| ( isset( $_SERVER['HTTP_X_SSL'] ) && $_SERVER['HTTP_X_SSL'] === 'ON' ) ) {
		$_SERVER['SERVER_PORT'] = 443;
	} else {
		$_SERVER['SERVER_PORT'] = 80;
	}
}
*/

/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
