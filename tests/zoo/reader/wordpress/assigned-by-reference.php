<?php
$a = 1;
$b = &$a;
$b = 2;
$conf['x'] = 1;
$c = &$conf['x'];
$c = 5;
$plain = 'not touched';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
