<?php
$ddev_settings = dirname(__FILE__) . '/wp-config-ddev.php';
if (is_readable($ddev_settings) && !defined('DB_USER')) {
  require_once($ddev_settings);
}
defined('DB_NAME') || define('DB_NAME', 'mine');
defined( 'WP_MEMORY_LIMIT' ) or define( 'WP_MEMORY_LIMIT', '128M' );
$table_prefix = $table_prefix ?? 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
