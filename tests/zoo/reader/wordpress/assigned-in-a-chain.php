<?php
$a = $b = $c = 'same';
$d = $e['k'] = 5;
define('F', $g = $h = 'x');
$i = ($j = 2) + 1;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
