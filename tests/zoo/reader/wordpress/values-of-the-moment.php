<?php
define('NOW', time());
define('HOST_NAME', gethostname());
define('RANDOM', mt_rand());
define('UNIQUE', uniqid('', true));
define('VERSION', PHP_VERSION);
define('FIXED', 'not of the moment');
$stamp = date('Y') . '-x';
if (time() > 5) {
	define('IN_DOUBT', 1);
} else {
	define('IN_DOUBT', 2);
}
if (time() > 5) {
	define('SAME_EITHER_WAY', 1);
} else {
	define('SAME_EITHER_WAY', 1);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
