<?php
$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];
$_SERVER['SERVER_PORT'] = 443;
$_ENV['MADE'] = 'env';
putenv('PUT=value');
define('GOT', getenv('PUT'));
define('GOT_MADE', $_ENV['MADE']);
putenv('EMPTY_ONE=');
define('GOT_EMPTY', getenv('EMPTY_ONE') === '');
$_SERVER['REMOTE_ADDR'] = '192.0.2.' . 7;
$GLOBALS['_SERVER']['THROUGH_GLOBALS'] = 1;
define('IN_SERVER', $_SERVER['SERVER_PORT'] === 443);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
