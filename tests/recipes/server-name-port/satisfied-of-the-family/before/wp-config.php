<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer contact-form-7: inside the container the server's name and port are internal ones; visitors came by these.
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! empty( $_SERVER['HTTP_HOST'] ) ) {
	$_SERVER['SERVER_NAME'] = preg_replace( '/:\d+$/', '', $_SERVER['HTTP_HOST'] );
	if ( ( isset( $_SERVER['HTTP_USER_AGENT_HTTPS'] ) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' )
		|| ( isset( $_SERVER['HTTP_X_SSL'] ) && $_SERVER['HTTP_X_SSL'] === 'ON' ) ) {
		$_SERVER['SERVER_PORT'] = 443;
	} else {
		$_SERVER['SERVER_PORT'] = 80;
	}
}

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
