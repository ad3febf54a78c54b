<?php
$a = true and false;
$b = false or true;
($c = false) or $c = 5;
$d = !true || 'x';
$e = (1 + 2) . '3';
$f = true ? 'a' : (false ? 'b' : 'c');
$g = !isset($nothing) && true xor true;
$h = 'x' . (1 == 1) . 'y';
$i = -2 ** 2;
$j = @$undefined['x'] ?: 'fallback';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
