<?php
$n = 0;
include_once __DIR__ . '/settings/count.php';
include_once './settings/count.php';
require_once dirname(__FILE__) . '/settings/../settings/count.php';
include __DIR__ . '/settings/count.php';
define('N', $n);
define('RET', include_once 'settings/count.php');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
