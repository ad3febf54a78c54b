<?php
/**
 * The configuration of this site. Loaded on every request; keep it small.
 *
 * Settings for one computer only belong into wp-config-local.php, which is not deployed.
 */

/**
 * On the platform: database, salts and host names come from the environment.
 */
if ( file_exists( __DIR__ . '/wp-config-pantheon.php' ) && isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	require_once __DIR__ . '/wp-config-pantheon.php';

/**
 * On a developer's computer: see wp-config-local-sample.php.
 */
} elseif ( file_exists( __DIR__ . '/wp-config-local.php' ) && ! isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	require_once __DIR__ . '/wp-config-local.php';

/**
 * Anywhere else: values that let the installer start.
 */
} else {
	define( 'DB_NAME',          'database_name' );
	define( 'DB_USER',          'database_username' );
	define( 'DB_PASSWORD',      'database_password' );
	define( 'DB_HOST',          'database_host' );
	define( 'DB_CHARSET',       'utf8' );
	define( 'DB_COLLATE',       '' );
	define( 'AUTH_KEY',         'put your unique phrase here' );
	define( 'SECURE_AUTH_KEY',  'put your unique phrase here' );
	define( 'LOGGED_IN_KEY',    'put your unique phrase here' );
	define( 'NONCE_KEY',        'put your unique phrase here' );
	define( 'AUTH_SALT',        'put your unique phrase here' );
	define( 'SECURE_AUTH_SALT', 'put your unique phrase here' );
	define( 'LOGGED_IN_SALT',   'put your unique phrase here' );
	define( 'NONCE_SALT',       'put your unique phrase here' );
}

/** Table prefix. */
$table_prefix = getenv( 'DB_PREFIX' ) !== false ? getenv( 'DB_PREFIX' ) : 'wp_';

/** Language: empty means American English. */
define( 'WPLANG', '' );

/** Show errors on a developer's computer only. */
if ( ! defined( 'WP_DEBUG' ) ) {
	define( 'WP_DEBUG', false );
}

/** Small updates come by themselves. */
define( 'WP_AUTO_UPDATE_CORE', 'minor' );

/** Where the security plugin keeps its data. */
define( 'SUCURI_DATA_STORAGE', '/srv/bindings/0123456789abcdef0123456789abcdef/code/wp-content/uploads/sucuri' );

/** Caching. */
define( 'WP_CACHE', true );
define( 'WPCACHEHOME', '/srv/bindings/0123456789abcdef0123456789abcdef/code/wp-content/plugins/wp-super-cache/' );

/** Images, imports and licences. */
define( 'EWWW_IMAGE_OPTIMIZER_RELATIVE', false );
define( 'IMPORT_TMP_DIR', '/tmp/import' );
define( 'ACF_PRO_LICENSE', 'example-licence' );

/* That's all, stop editing! Happy Pressing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
