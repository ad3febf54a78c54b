<?php
$_ENV['APP_ENV'] = 'production';
$_SERVER['HTTPS'] = 'on';
$_SERVER['APP'] = $_ENV['APP_ENV'];
putenv('APP_FLAG=yes');
define('FLAG', getenv('APP_FLAG'));
putenv('APP_FLAG');
define('FLAG_GONE', getenv('APP_FLAG'));
if (isset($_SERVER['HTTP_X_SSL']) && $_SERVER['HTTP_X_SSL'] === 'ON') { $_SERVER['SERVER_PORT'] = 443; }
unset($_SERVER['APP']);
define('APP', isset($_SERVER['APP']) ? 1 : 0);
if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { $_ENV['PANTHEON_ENVIRONMENT'] = 'dev'; putenv('PANTHEON_ENVIRONMENT=dev'); }
define('ENV_NOW', $_ENV['PANTHEON_ENVIRONMENT'] . getenv('PANTHEON_ENVIRONMENT'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
