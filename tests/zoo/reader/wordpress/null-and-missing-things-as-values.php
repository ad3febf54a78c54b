<?php
define('FROM_NULL', null);
$k = $_ENV['PANTHEON_ENVIRONMENT'] ?? null;
$map[$k] = 'x';
$map[true] = 1; $map[1.7] = 2; $map['08'] = 3; $map['8'] = 4; $map[false] = 5;
define('MAP_COUNT', count($map));
define('TERN', $k ?: 'empty');
define('STR', "env=$k");
define('SPACE', $k <=> 'live');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
