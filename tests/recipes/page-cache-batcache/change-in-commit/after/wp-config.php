<?php
// fixer page-cache-batcache: pages are cached at the platform's edge, and nowhere else. Was: true
define( 'WP_CACHE', false );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
