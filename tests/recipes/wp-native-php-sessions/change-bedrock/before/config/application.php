<?php

use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
define('WP_ENV', env('PANTHEON_ENVIRONMENT') ?: 'production');

Config::define('CONTENT_DIR', '/app');
Config::define('WP_CONTENT_DIR', $root_dir . '/web' . Config::get('CONTENT_DIR'));

$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';

if (file_exists($env_config)) {
    require_once $env_config;
}

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $root_dir . '/web/wp/');
}
