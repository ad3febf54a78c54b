<?php
use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

Config::define('A', 1);
Config::define('B', Config::get('A') . '2');
Config::define('A', 3);
\Roots\WPConfig\Config::define('WHOLE_NAME', 1);
Config::remove('GONE');
Config::define('GONE_TOO', 1);
Config::remove('GONE_TOO');

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
