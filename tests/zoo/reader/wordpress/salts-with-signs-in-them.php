<?php
define('AUTH_KEY',         'a?>b<?php c/*d*/e//f#g$h{$i}"j');
define('SECURE_AUTH_KEY',  'That\'s all, stop editing! \\');
define('LOGGED_IN_KEY',    "x\"y\$z?>'; define('NEVER', 1);");
define('NONCE_KEY',        '*/ require_once ABSPATH . "wp-settings.php"; /*');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
