<?php
$object = new stdClass();
$object->property = 'x';
$object->list['k'] = 1;
define('PROPERTY', $object->property);
$dates = new DateTime('2020-01-01');
define('YEAR', $dates->format('Y'));
$plain = 'known';
class Holder { public static $held = array(); }
Holder::$held['x'] = 1;
define('HELD', Holder::$held['x']);
enum Stage: string { case Live = 'live'; }
define('ENUM_VALUE', Stage::Live->value);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
