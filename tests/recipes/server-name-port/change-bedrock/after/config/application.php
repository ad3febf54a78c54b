<?php

use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
define('WP_ENV', env('PANTHEON_ENVIRONMENT') ?: 'production');

Config::define('CONTENT_DIR', '/app');
Config::define('WP_CONTENT_DIR', $root_dir . '/web' . Config::get('CONTENT_DIR'));

// fixer server-name-port: inside the container the server's name and port are internal ones; visitors came by these.
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! empty( $_SERVER['HTTP_HOST'] ) ) {
	$_SERVER['SERVER_NAME'] = preg_replace( '/:\d+$/', '', $_SERVER['HTTP_HOST'] );
	if ( ( isset( $_SERVER['HTTP_USER_AGENT_HTTPS'] ) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' )
		|| ( isset( $_SERVER['HTTP_X_SSL'] ) && $_SERVER['HTTP_X_SSL'] === 'ON' ) ) {
		$_SERVER['SERVER_PORT'] = 443;
	} else {
		$_SERVER['SERVER_PORT'] = 80;
	}
}

$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';

if (file_exists($env_config)) {
    require_once $env_config;
}

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $root_dir . '/web/wp/');
}
