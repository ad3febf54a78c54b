<?php
use Roots\WPConfig\Config;
use function Env\env;
$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';
define('WP_ENV', env('WP_ENV') ?: 'production');
if (!defined('WP_ENV_TYPE')) { Config::define('WP_ENVIRONMENT_TYPE', in_array(WP_ENV, ['production', 'staging', 'development', 'local']) ? WP_ENV : 'production'); }
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) { Config::define('ON_PLATFORM', $_ENV['PANTHEON_ENVIRONMENT']); }
Config::define('WP_DEBUG', false);
$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';
if (file_exists($env_config)) { require_once $env_config; }
Config::define('GOT', Config::get('WP_DEBUG'));
Config::remove('ON_PLATFORM');
Config::apply();
if (!defined('ABSPATH')) { define('ABSPATH', $webroot_dir . '/wp/'); }
