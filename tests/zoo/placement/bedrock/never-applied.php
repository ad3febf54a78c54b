<?php

use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

define('WP_ENV', env('WP_ENV') ?: 'production');

Config::define('DB_NAME', env('DB_NAME'));
$table_prefix = env('DB_PREFIX') ?: 'wp_';

define('ABSPATH', $webroot_dir . '/wp/');
