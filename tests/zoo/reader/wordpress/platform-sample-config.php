<?php
if (file_exists(dirname(__FILE__) . '/wp-config-local.php') && !isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  require_once(dirname(__FILE__) . '/wp-config-local.php');
} else {
  if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
    define('DB_NAME', $_ENV['DB_NAME']);
    define('DB_HOST', $_ENV['DB_HOST'] . ':' . $_ENV['DB_PORT']);
    if (isset($_SERVER['HTTP_HOST'])) {
      $scheme = 'http';
      if (isset($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] == 'ON') { $scheme = 'https'; $_SERVER['HTTPS'] = 'on'; }
      define('WP_HOME', $scheme . '://' . $_SERVER['HTTP_HOST']);
      define('WP_SITEURL', WP_HOME);
    }
    define('WP_TEMP_DIR', $_SERVER['HOME'] . '/tmp');
  } else { define('DB_NAME', 'database_name'); }
}
define('WP_DEBUG', false);
if (in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test', 'live')) && !defined('DISALLOW_FILE_MODS')) { define('DISALLOW_FILE_MODS', true); }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
