<?php
array_map( 'define', array( 'MAPPED_A', 'MAPPED_B' ), array( 1, 2 ) );
call_user_func( static fn() => define( 'BY_AN_ARROW', true ) );
call_user_func_array( 'define', [ 'constant_name' => 'BY_NAMES', 'value' => 5 ] );
$define = 'define';
$define( 'BY_A_VARIABLE', 1 );
$first_class = define( ... );
$first_class( 'FIRST_CLASS', 2 );
define( ...[ 'SPREAD', 3 ] );
$taken = [ 'TWO' => 2 ];
( static function () use ( $taken ) {
	define( 'TAKEN_ALONG', $taken['TWO'] );
} )();
foreach ( array_filter( array( 'ONE' => 1, 'NONE' => null ) ) as $name => $value ) {
	define( "KEPT_$name", $value );
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
