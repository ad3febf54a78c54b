<?php
use Roots\WPConfig\Config;
use function Env\env;
$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . "/web";
Config::define('A', 1);
define('A', 2);
Config::define('B', 1);
try {
    Config::apply();
} catch (\Roots\WPConfig\Exceptions\ConstantAlreadyDefinedException $e) {
    Config::remove('A');
}

Config::apply();
if (!defined("ABSPATH")) {
    define("ABSPATH", $webroot_dir . "/wp/");
}
