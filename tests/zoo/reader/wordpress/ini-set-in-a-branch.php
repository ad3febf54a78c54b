<?php
if (defined('WP_CLI') && WP_CLI) { ini_set('memory_limit', '-1'); }
if (($_ENV['PANTHEON_ENVIRONMENT'] ?? '') === 'live') { ini_set('display_errors', 0); error_reporting(0); }
else { ini_set('display_errors', 'stderr'); @ini_set('session.gc_maxlifetime', 200000); }
set_time_limit(30);
ini_set('precision', 14);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
