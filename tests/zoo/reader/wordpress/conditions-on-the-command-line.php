<?php
if (php_sapi_name() === 'no-such' || PHP_SAPI === 'nor-this') { define('NEVER', 1); }
if (defined('WP_CLI') && WP_CLI) { define('IN_CLI', 1); }
if (function_exists('no_such_function')) { define('NOR_EVER', 1); }
if (!empty($_SERVER['argv']) && defined('NOWHERE')) { define('NO', 1); }
if (isset($_SERVER['REQUEST_METHOD']) && !defined('WP_INSTALLING')) { define('MAYBE', 1); }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
