<?php
defined('A') || define('A', 1);
defined('A') || define('A', 2);
defined('B') or define('B', 1);
defined("C") OR define("C", 1);
! defined('D') && define('D', 1);
!defined('E') and define('E', 1);
defined('F') ?: define('F', 1);
defined('G') ? null : define('G', 1);
defined('ABSPATH') && define('H', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
