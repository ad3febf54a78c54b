<?php
list($a, , $b) = array('one', 'two', 'three');
['k' => $c, 'l' => [$d, $e]] = ['k' => 1, 'l' => [2, 3]];
[$a, $b] = [$b, $a];
define('A', $a); define('B', $b); define('C', $c + $d + $e);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
