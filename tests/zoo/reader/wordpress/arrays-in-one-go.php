<?php
$conf = array('a' => 1, 'b' => array('c' => 2, 'd' => array()), 5 => 'five', 'six');
$short = ['x' => ['y', 'z'], 'w' => null];
$conf['b']['e'] = 3;
$copy = $conf;
$conf['a'] = 'changed afterwards';
$spread = [...$short['x'], 'last'];
$trailing = array('a', 'b',);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
