<?php
define('BEFORE', 1);
require_once dirname(__FILE__) . '/wp-settings.php';
define('AFTER', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
