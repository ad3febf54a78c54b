<?php
$env = $_ENV['PANTHEON_ENVIRONMENT'] ?? 'local';
$debug = match (true) {
    $env === 'live', $env === 'test' => false,
    in_array($env, ['lando', 'local'], true) => true,
    default => null,
};
define('WP_DEBUG', (bool) $debug);
define('LEVEL', match ($env) { 'live' => 3, 'test' => 2, 'dev' => 1, default => 0 });

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
