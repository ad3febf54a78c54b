<?php
use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

if (!defined('BEFORE')) {
    define('BEFORE', 'direct');
}
Config::define('STORED', 'x');
$seen = defined('STORED');
foreach (array('LISTED_A' => 1, 'LISTED_B' => 2) as $name => $value) {
    Config::define($name, $value);
}
defined('LATER') || define('LATER', 1);

Config::apply();

if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
