<?php
/**
 * Stands in for WordPress itself: only what a config file can notice is here.
 */
require ABSPATH . 'wp-includes/version.php';

foreach ( array( 'WP_MEMORY_LIMIT' => '40M', 'WP_CACHE' => false, 'WP_DEBUG' => false ) as $name => $value ) {
	if ( ! defined( $name ) ) {
		define( $name, $value );
	}
}
if ( ! defined( 'WP_CONTENT_DIR' ) ) {
	define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );
}
