<?php
$config = require __DIR__ . '/settings/config.php';
foreach ($config['constants'] as $k => $v) { define($k, $v); }
$env = isset($_ENV['PANTHEON_ENVIRONMENT']) ? $_ENV['PANTHEON_ENVIRONMENT'] : 'local';
$over = $config['environments'][$env] ?? array();
foreach ($over as $k => $v) { defined($k) or define($k, $v); }
extract($config['vars']);
$merged = array_merge($config['vars'], array('table_prefix' => 'wp9_', 'z' => 1));
define('MERGED', $merged);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
