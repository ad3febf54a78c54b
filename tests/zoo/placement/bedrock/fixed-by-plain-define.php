<?php

use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

define('WP_ENV', env('WP_ENV') ?: 'production');

Config::define('DB_NAME', env('DB_NAME'));
$table_prefix = env('DB_PREFIX') ?: 'wp_';

define('AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/');
define('WP_MEMORY_LIMIT', '1G');

$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';

if (file_exists($env_config)) {
    require_once $env_config;
}

Config::apply();

/**
 * Bootstrap WordPress
 */
if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
