<?php
define('WP_CACHE', TRUE); // Added by W3 Total Cache
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
