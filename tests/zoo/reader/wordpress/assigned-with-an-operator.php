<?php
$a = 'x'; $a .= 'y'; $a .= 1;
$b = 5; $b += 3; $b -= 1; $b *= 2; $b /= 7; $b **= 3; $b %= 5;
$c = null; $c ??= 'set'; $c ??= 'again';
$d ??= 'new';
$e['k'] ??= 1; $e['k'] ??= 2;
$f = 6; $f |= 1; $f &= 5; $f ^= 1; $f <<= 2; $f >>= 1;
$g = 1; $g++; ++$g; $g--;
$h['n'] = 1; $h['n'] += 5; $h['n']++;
$i = array(1); $i += array(9, 2);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
