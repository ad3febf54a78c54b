<?php
foreach (array(array('A', 1), array('B', 2)) as list($name, $value)) {
	define($name, $value);
}
foreach ([['C', 3]] as [$name, $value]) {
	define($name, $value);
}
foreach ([['n' => 'D', 'v' => 4]] as ['n' => $name, 'v' => $value]) {
	define($name, $value);
}
$all = array(1, 2);
foreach ($all as &$one) {
	$one = $one . '!';
}
unset($one);
foreach (array() as $nothing) {
	define('NEVER', 1);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
