<?php
$_SERVER['HTTPS'] = 'on';
unset($_SERVER['HTTPS']);
$conf['a'] = 1;
$conf['b'] = 2;
unset($conf['a'], $conf['nothing']);
$x = 1;
unset($x);
$y = 'set';
$y = null;
(function () { unset($GLOBALS['z']); })();
ini_set('user_agent', 'x');
ini_set('user_agent', 'y');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
