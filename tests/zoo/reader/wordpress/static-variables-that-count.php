<?php
function counted() { static $n = 0; $n++; return $n; }
counted(); counted();
define('COUNTED', counted());

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
