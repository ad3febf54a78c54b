<?php
define('OCTAL', 0755);
define('NEW_OCTAL', 0o17);
define('HEX', 0xFF);
define('BINARY', 0b1010);
define('UNDERSCORES', 1_000_000);
define('HEX_UNDERSCORES', 0xFF_FF);
define('FLOATING', 1_0.5_0);
define('EXPONENT', 1e3);
define('POINT', .5);
define('NEGATIVE', -0x10);
define('TOO_BIG', 9223372036854775808);
define('SMALLEST', -9223372036854775807 - 1);
define('DOUBLE_NEGATIVE', - -5);
define('AS_TEXT', 1.0 . '|' . -0.0 . '|' . 100000.0 . '|' . 1e14);
define('AS_TEXT_BY_SETTINGS', 0.1 . '|' . 1e25);
define('NUMERIC_STRINGS', '10' + '5.5');
define('LEADING_ZERO', '007' + 0);
$keys = array('1' => 'a', '01' => 'b', 1.9 => 'c', true => 'd', null => 'e', -5 => 'f');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
