<?php
use Roots\WPConfig\Config;
use Roots\WPConfig\Config as Settings;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

Config::define('ALIASED', 1);
Settings::define('THROUGH_ALIAS', 1);

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
