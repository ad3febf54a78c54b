<?php
if ( ! function_exists( 'from_container' ) ) {
	function from_container( $name, $otherwise ) {
		$file = getenv( "{$name}_FILE" );
		if ( $file ) {
			return trim( file_get_contents( $file ) );
		} elseif ( ( $value = getenv( $name ) ) !== false ) {
			return $value;
		}
		return $otherwise;
	}
}
define( 'DB_NAME', from_container( 'WORDPRESS_DB_NAME', 'wordpress' ) );
define( 'TIER', from_container( 'PANTHEON_ENVIRONMENT', 'none' ) );
$table_prefix = from_container( 'WORDPRESS_TABLE_PREFIX', 'wp_' );
define( 'WP_DEBUG', !! from_container( 'WORDPRESS_DEBUG', '' ) );
if ( isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) && strpos( $_SERVER['HTTP_X_FORWARDED_PROTO'], 'https' ) !== false ) {
	$_SERVER['HTTPS'] = 'on';
}
if ( $more = from_container( 'WORDPRESS_CONFIG_EXTRA', '' ) ) {
	eval( $more );
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
