<?php
$conf['a']['b']['c'] = 1;
$conf['a']['b']['d'] = 2;
$conf["a"][ 'b' ] [ "e" ] = 3;
unset($conf['a']['b']['d']);
$conf['list'][] = 'x';
$conf['list'][] = 'y';
$conf['list'][7] = 'seven';
$conf['list'][] = 'eight';
$conf[] = 'top';
$conf['nested'][]['k'] = 1;
$GLOBALS['conf']['through'] = 'globals';
$GLOBALS['other'] = 5;
${'conf'}['braces'] = 1;
$name = 'conf';
$$name = $conf;
${$name}['twice'] = 2;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
