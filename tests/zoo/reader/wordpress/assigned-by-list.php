<?php
list($a, $b) = array(1, 2);
[$c, , $d] = array('x', 'y', 'z');
['k' => $e, 'l' => $f] = array('k' => 'K', 'l' => 'L');
list($g, list($h)) = array(1, array(2));
[$i, $j] = array('swap', 'me');
[$i, $j] = array($j, $i);
list('x' => $conf['x'], 'y' => $conf['y']) = array('x' => 1, 'y' => 2);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
