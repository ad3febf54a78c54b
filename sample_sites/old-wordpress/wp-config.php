<?php
/** MySQL settings */
define('DB_NAME', 'old_site');
define('DB_USER', 'old_user');
define('DB_PASSWORD', 'database_password');
define('DB_HOST', 'localhost');
define('DB_CHARSET', 'utf8');
define('DB_COLLATE', '');

/** Keys */
define('AUTH_KEY',        'put your unique phrase here');
define('SECURE_AUTH_KEY', 'put your unique phrase here');
define('LOGGED_IN_KEY',   'put your unique phrase here');
define('NONCE_KEY',       'put your unique phrase here');

$table_prefix  = 'wp_';

define ('WPLANG', 'de_DE');
define('WP_DEBUG', false);
define( 'WP_MEMORY_LIMIT', '64M' );

if ( !defined('ABSPATH') )
	define('ABSPATH', dirname(__FILE__) . '/');
require_once(ABSPATH . 'wp-settings.php');
?>