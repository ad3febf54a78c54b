<?php
static $counter = 5;
global $already_global;
$already_global = 1;
function counts()
{
	static $times = 0;
	$times++;
	$GLOBALS['counted'] = $times;
}
counts();
counts();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
