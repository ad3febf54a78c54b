<?php
use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

if (getenv('PANTHEON_ENVIRONMENT') === 'live') {
    putenv('WP_ENV=production');
} else {
    putenv('WP_ENV=development');
}
define('WP_ENV', env('WP_ENV') ?: 'production');
Config::define('WP_CACHE', false);
$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';
if (file_exists($env_config)) {
    require_once $env_config;
}

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
