<?php
define('A', 1);
define('B', 2);
define('C', __LINE__);
// comment
define('D', 4);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
