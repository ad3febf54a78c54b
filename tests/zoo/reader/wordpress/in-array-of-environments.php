<?php
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && in_array($_ENV['PANTHEON_ENVIRONMENT'], ['test', 'live'])) {
    define('WP_DEBUG', false);
} elseif (!in_array(getenv('PANTHEON_ENVIRONMENT'), array('dev', 'multidev'), true)) {
    define('WP_DEBUG', 'away');
}
$tiers = ['live' => 1, 'test' => 2];
define('TIER', array_key_exists($_SERVER['PANTHEON_ENVIRONMENT'] ?? '', $tiers) ? $tiers[$_SERVER['PANTHEON_ENVIRONMENT']] : 0);
define('SEARCHED', array_search('live', ['dev', 'live']));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
