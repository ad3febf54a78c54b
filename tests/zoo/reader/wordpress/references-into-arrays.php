<?php
$conf = array('a' => 1, 'b' => array('c' => 2));
$c = &$conf['b']['c'];
$c = 3;
foreach ($conf as $k => &$v) { if ($k === 'a') { $v = 9; } }
unset($v);
define('A', $conf['a']);
define('C', $conf['b']['c']);
$x = 1; $y = &$x; $y++; unset($y); $y = 5;
define('X', $x);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
