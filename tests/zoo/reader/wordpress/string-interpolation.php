<?php
$n = 'x'; $a = array('k' => 'v', 3 => 'three', 'in' => array('deep' => 'd')); $name = 'n';
define('A', "$n");
define('B', "a{$n}b${n}c$n");
define('C', "$a[k] $a[3] {$a['k']} {$a['in']['deep']}");
define('D', "{$$name} ${$name}");
define('E', "\$n \{$n} {$n}s \\$n");
define('F', "$n[0] $n");
define('G', "$n's $n-1");
define('H', "{$a['in']['deep']}" . '$n' . '{$n}');
define('I', "$ n $1 {n} { $n}");
define('J', 'It\'s a \\ and \n');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
