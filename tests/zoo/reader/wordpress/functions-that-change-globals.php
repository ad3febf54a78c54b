<?php
$conf = array();
function with_global()
{
	global $conf, $made;
	$conf['global'] = 1;
	$made = 'here';
	$local = 'gone';
}
with_global();
function with_globals()
{
	$GLOBALS['conf']['globals'] = 2;
	$GLOBALS['made_too'] = 'there';
}
with_globals();
function by_reference(array &$settings)
{
	$settings['reference'] = 3;
}
by_reference($conf);
function returns_settings($settings)
{
	$settings['returned'] = 4;
	return $settings;
}
$conf = returns_settings($conf);
function unsets_its_own()
{
	global $kept;
	unset($kept);
}
$kept = 1;
unsets_its_own();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
