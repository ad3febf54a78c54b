<?php
use Roots\WPConfig\Config;
use function Env\env;

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

Config::define('STORED', 'x');
Config::define('EQUAL', 1);
define('EQUAL', 1);
Config::define('GUARDED', 'first');

Config::apply();

@define('STORED', 'too late');
defined('GUARDED') || define('GUARDED', 'second');
Config::define('NEVER_APPLIED', true);
Config::define('APPLIED_AT_LAST_BUT_ONE', 1);
Config::remove('NEVER_APPLIED');
Config::apply();
Config::define('NEVER_APPLIED', 2);

if (!defined('ABSPATH')) {
    define('ABSPATH', $webroot_dir . '/wp/');
}
