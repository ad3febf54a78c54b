<?php

use Roots\WPConfig\Config as Settings;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

define('WP_ENV', env('WP_ENV') ?: 'production');

Settings::define('DB_NAME', env('DB_NAME'));
$table_prefix = env('DB_PREFIX') ?: 'wp_';

Settings::apply();

/**
 * Bootstrap WordPress
 */
if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
