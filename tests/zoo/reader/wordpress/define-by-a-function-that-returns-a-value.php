<?php
function setting($key)
{
	$all = array('debug' => true, 'limit' => '256M');
	return isset($all[$key]) ? $all[$key] : null;
}
define('DEBUG', setting('debug'));
define('LIMIT', setting('limit'));
define('NOTHING', setting('none'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
