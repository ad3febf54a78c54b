<?php
function load($name)
{
	require __DIR__ . "/parts/$name.php";
}
load('first');
function load_all()
{
	global $shared;
	foreach (array('second', 'third') as $name) {
		require __DIR__ . '/parts/' . $name . '.php';
	}
}
load_all();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
