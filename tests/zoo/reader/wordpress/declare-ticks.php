<?php
declare(ticks=1);
declare(ticks=1) { define('IN_TICKS', 1); }
declare(ticks=1):
define('IN_COLON', 2);
enddeclare;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
