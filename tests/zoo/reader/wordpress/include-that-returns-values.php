<?php
$settings = include 'values.php';
foreach ($settings as $name => $value) {
	define($name, $value);
}
$conf = require __DIR__ . '/conf.php';
$conf['more'] = 1;
define('SINGLE', include 'single.php');
$nothing = include 'no-return.php';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
