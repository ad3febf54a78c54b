<?php
$s = 'abcdef';
define('FIRST', $s[0]);
define('LAST', $s[-1]);
define('OF_LITERAL', 'xyz'[1]);
define('IN_TEXT', "$s[2]{$s[3]}");
$t = 'abc';
$t[1] = 'X';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
