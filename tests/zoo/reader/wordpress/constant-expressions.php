<?php
define('FOLDED', 'a' . 'b' . "c" . 1 . true . null);
define('DAY', 60 * 60 * 24);
define('MIXED', (1 + 2) * 3 - 4 / 2 % 5);
define('POWER', 2 ** 10);
define('BITS', 1 | 4 ^ 1 & 3 << 2 >> 1);
define('LEVEL', E_ALL & ~E_NOTICE & ~E_DEPRECATED);
define('INVERTED', ~5);
define('DIVIDED', 7 / 2);
define('WHOLE', 6 / 2);
define('SIGN', -(-3) + +2);
define('COMPARED', 1 < 2 && 2 >= 2 && 'a' < 'b');
define('SPACESHIP', 1 <=> 2);
define('LOGIC', true xor false);
define('CAST', (int) '12' + (bool) 'x' . (string) 5);
define('KB', 1024);
define('MB', KB * KB);
define('LIMIT', 256 * MB);
define('CONCATENATED_NUMBERS', 1 . 2);
define('ASSIGNED', $value = 'x' . 1);
define('EOL', 'a' . PHP_EOL);
define('BIGGEST', PHP_INT_MAX);
define('OVERFLOWN', 9223372036854775807 + 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
