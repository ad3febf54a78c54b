<?php
foreach (array('A' => 1, 'B' => 'x') as $name => $value) {
	define($name, $value);
}
foreach (['C', 'D'] as $name) define($name, strtolower($name));
foreach (array('E') as $index => $name):
	define($name, $index);
endforeach;
$list = array('F' => true);
foreach ($list as $name => $value) {
	if (!defined($name)) {
		define($name, $value);
	}
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
