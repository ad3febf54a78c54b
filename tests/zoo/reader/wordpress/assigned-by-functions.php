<?php
preg_match('/(\d+)/', 'abc 12', $found);
parse_str('a=1&b=2', $parsed);
sscanf('5 x', '%d %s', $number, $letter);
$list = array(3, 1, 2);
sort($list);
$text = '5';
settype($text, 'integer');
$stack = array(1);
array_push($stack, 2);
array_unshift($stack, 0);
$plain = 'known';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
