<?php
// fixer page-cache-w3-total-cache: pages are cached at the platform's edge, and nowhere else. Was: TRUE
define('WP_CACHE', false); // Added by W3 Total Cache
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
