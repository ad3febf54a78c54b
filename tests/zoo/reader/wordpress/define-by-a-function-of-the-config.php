<?php
function set_once($name, $value = true)
{
	if (!defined($name)) {
		define($name, $value);
	}
}
set_once('FIRST', 'a');
set_once('FIRST', 'b');
set_once('DEFAULTED');
define('LOCAL_NAME', 1);
function from_array(array $all)
{
	foreach ($all as $name => $value) {
		set_once($name, $value);
	}
}
from_array(array('LISTED' => 1, 'LISTED_TOO' => 'x'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
