<?php
$args = ['WP_DEBUG', true];
define(...$args);
$more = [...['x' => 1, 'y' => 2], ...['y' => 3], 5, ...[6, 7]];
define('MORE', $more);
define(value: 'named', constant_name: 'NAMED');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
