<?php
if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {
	ini_set('display_errors', 'Off');
} else {
	ini_set('display_errors', 'On');
}
foreach (array('memory_limit' => '256M', 'arg_separator.output' => '&') as $key => $value) {
	ini_set($key, $value);
}
$old = ini_set('user_agent', 'x');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
