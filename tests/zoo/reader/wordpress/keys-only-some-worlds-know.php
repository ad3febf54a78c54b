<?php
$map = array('' => 'empty', 'dev' => 'd', 'live' => 'l');
$conf[$_ENV['PANTHEON_ENVIRONMENT']] = 1;
$conf[getenv('WHO_KNOWS') . 'x'] = 2;
$name = isset($_ENV['PANTHEON_ENVIRONMENT']) ? 'known' : getenv('WHO_KNOWS');
$by[$name] = 'v';
define('BY', count($by));
define('OF_MAP', $map[$_ENV['PANTHEON_ENVIRONMENT']] ?? 'none');
$i[getenv('PANTHEON_ENVIRONMENT')] = 3;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
