<?php
define('DB_NAME', 'verein');
define('DB_USER', 'verein');
define('DB_PASSWORD', 'gurke77');
define('DB_HOST', 'localhost');
define('DB_CHARSET', 'utf8');
define('DB_COLLATE', '');

$table_prefix  = 'wp_';

define('WP_DEBUG', false);

/** Absolute path to the WordPress directory. */
if ( !defined('ABSPATH') )
	define('ABSPATH', dirname(__FILE__) . '/');

/** Sets up WordPress vars and included files. */
require_once(ABSPATH . 'wp-settings.php');

define('FS_METHOD', 'direct');
define('WP_MEMORY_LIMIT', '512M');
$_SERVER['SERVER_NAME'] = 'www.example.com';
