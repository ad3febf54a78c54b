<?php
define('KEY_NAME', 'from_constant');
$key = 'k';
$conf[$key] = 1;
$conf["pre_$key"] = 2;
$conf['a' . 'b'] = 3;
$conf[KEY_NAME] = 4;
$conf[strtolower('UPPER')] = 5;
$conf[$_ENV['PANTHEON_ENVIRONMENT']] = 6;
$known = isset($conf['k']) && !isset($conf['zzz']);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
