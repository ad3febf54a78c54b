<?php
define('PLAIN', 'a', false);
@define('IGNORES_CASE', 'b', true);
define('FROM_VARIABLE', 'c', $no = false);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
