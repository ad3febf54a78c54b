<?php
$o = null;
define('NULLSAFE', $o?->name?->first);
$settings = [];
$settings['x'] ??= 'set';
$settings['x'] ??= 'again';
define('COALESCED', $settings['y']['z'] ?? $settings['x'] ?? 'none');
define('ENV_OR', getenv('PANTHEON_ENVIRONMENT') ?: 'none');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
