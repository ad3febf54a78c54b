<?php
define('I', intdiv(7, 2) + 7 % 3 ** 2); define('SH', 1 << 20 | 0b11 ^ 0x0f & ~1);
define('F', 0.1 + 0.2); define('CAST', (int) '12abc' . (string) 1.0 . (float) '1e3'); define('B', !!'0');
define('BIG', PHP_INT_MAX + 1); define('CONCAT', 1 . 2 . 'x'); define('UND', 1_000_000); define('OCT', 0o17 . 017);
define('INST', 'abc'[1] . 'abc'[-1] . [1, 2, 3][2]); define('SPR', sprintf('%05.2f-%s-%03d-%x', 3.14159, 'a', 7, 255));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
