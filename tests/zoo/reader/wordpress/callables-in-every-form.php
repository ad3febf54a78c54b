<?php
class Settings {
	public static function set( $name, $value = 1 ) {
		define( $name, $value );
	}
}
call_user_func( 'Settings::set', 'BY_TEXT' );
call_user_func( array( 'Settings', 'set' ), 'BY_PAIR', 2 );
call_user_func_array( [ '\Settings', 'SET' ], array( 'BY_PAIR_AND_ARRAY', 3 ) );
$pair = array( 'Settings', 'set' );
$pair( 'BY_VARIABLE', 4 );
$text = 'Settings::set';
$text( 'BY_TEXT_IN_A_VARIABLE' );
$function = getenv( 'PANTHEON_ENVIRONMENT' ) === 'live' ? 'define' : 'strlen';
$arguments = $function === 'define' ? array( 'ON_LIVE', 5 ) : array( 'x' );
( function ( $name ) {
	define( $name, 6 );
} )( 'AT_ONCE' );
$none = array( 'Settings', 'nothing', 'more' );
$no_text = array( 'Settings', 1 );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
