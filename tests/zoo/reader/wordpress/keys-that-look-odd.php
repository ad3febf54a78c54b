<?php
$conf['a.b'] = 1;
$conf['a[b]'] = 2;
$conf["it's"] = 3;
$conf["q\"q"] = 4;
$conf[''] = 5;
$conf[' '] = 6;
$conf['08'] = 7;
$conf['8'] = 8;
$conf[true] = 9;
$conf[null] = 10;
$conf[1.7] = 11;
$conf['$x'] = 12;
$conf[-3] = 13;
$conf["new\nline"] = 14;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
