<?php

use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
define('WP_ENV', env('PANTHEON_ENVIRONMENT') ?: 'production');

Config::define('CONTENT_DIR', '/app');
Config::define('WP_CONTENT_DIR', $root_dir . '/web' . Config::get('CONTENT_DIR'));

// fixer visual-composer-page-builder: WordPress's own test for it fails where the code is read-only, and it asks for FTP then.
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	Config::define('FS_METHOD', 'direct');
}

$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';

if (file_exists($env_config)) {
    require_once $env_config;
}

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $root_dir . '/web/wp/');
}
