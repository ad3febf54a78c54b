<?php
define('LIST_OF', array('a', 'b'));
const KEYED = ['on' => true, 'inner' => ['deep' => 1]];
define('TAKEN_OUT', KEYED['inner']['deep']);
define('FIRST', LIST_OF[0]);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
