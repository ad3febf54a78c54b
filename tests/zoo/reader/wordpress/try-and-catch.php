<?php
try {
	define('TRIED', 1);
	throw new RuntimeException('x');
	define('NEVER', 1);
} catch (RuntimeException $error) {
	define('CAUGHT', 1);
} finally {
	define('FINALLY', 1);
}
try {
	$fine = 1;
} catch (Exception $error) {
	$fine = 2;
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
