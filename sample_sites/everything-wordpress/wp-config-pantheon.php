<?php
/**
 * What the platform knows about itself. Belongs to the upstream: an update replaces it.
 */

// ** Database ** //
define( 'DB_NAME', $_ENV['DB_NAME'] );
define( 'DB_USER', $_ENV['DB_USER'] );
define( 'DB_PASSWORD', $_ENV['DB_PASSWORD'] );
define( 'DB_HOST', $_ENV['DB_HOST'] . ':' . $_ENV['DB_PORT'] );
defined( 'DB_CHARSET' ) or define( 'DB_CHARSET', 'utf8mb4' );
defined( 'DB_COLLATE' ) or define( 'DB_COLLATE', '' );

// ** Salts: changing one on the platform logs everybody out ** //
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $pantheon_salt ) {
	define( $pantheon_salt, $_ENV[ $pantheon_salt ] );
}

// ** Host name: none on the command line ** //
if ( isset( $_SERVER['HTTP_HOST'] ) ) {
	defined( 'PANTHEON_HOSTNAME' ) or define( 'PANTHEON_HOSTNAME', $_SERVER['HTTP_HOST'] );
	$scheme = 'http';
	if ( isset( $_SERVER['HTTP_USER_AGENT_HTTPS'] ) && 'ON' === $_SERVER['HTTP_USER_AGENT_HTTPS'] ) {
		$scheme           = 'https';
		$_SERVER['HTTPS'] = 'on';
	}
	defined( 'WP_HOME' ) or define( 'WP_HOME', $scheme . '://' . PANTHEON_HOSTNAME );
	defined( 'WP_SITEURL' ) or define( 'WP_SITEURL', $scheme . '://' . PANTHEON_HOSTNAME );
}

// ** Containers have room for temporary files in one place ** //
defined( 'WP_TEMP_DIR' ) or define( 'WP_TEMP_DIR', sys_get_temp_dir() );

// ** Code is read-only in Test and Live ** //
if ( in_array( $_ENV['PANTHEON_ENVIRONMENT'], array( 'test', 'live' ), true ) && ! defined( 'DISALLOW_FILE_MODS' ) ) {
	define( 'DISALLOW_FILE_MODS', true );
}

// ** Kind of environment ** //
if ( ! defined( 'WP_ENVIRONMENT_TYPE' ) ) {
	switch ( $_ENV['PANTHEON_ENVIRONMENT'] ) {
		case 'live':
			define( 'WP_ENVIRONMENT_TYPE', 'production' );
			break;
		case 'test':
			define( 'WP_ENVIRONMENT_TYPE', 'staging' );
			break;
		default:
			define( 'WP_ENVIRONMENT_TYPE', 'development' );
	}
}
