<?php
$env = '';
if ( ! $env && ( $env = getenv( 'PANTHEON_ENVIRONMENT' ) ) ) {
	define( 'FOUND', 1 );
}
if ( ( $env === 'none' || ( $env = 'changed' ) ) && $env === 'changed' ) {
	define( 'CHANGED', $env );
}
$i = 1;
if ( $i === 1 && ( $i = 2 ) && $i === 2 && ! ( $i === 3 ) ) {
	define( 'IN_TURN', $i );
} elseif ( $i++ ) {
	define( 'NEVER', 1 );
}
define( 'NUMBER_' . $i, $i++ );
define( 'AFTER', $i );
$i = 3;
while ( $i-- ) {
	define( 'DOWN_' . $i, true );
}
define( 'AT_THE_END', $i );
$left = $i . ( $i = 'x' ) . $i;
$list = array( $i, $i = 5, $i );
$swapped = $i === ( $i = 'y' );
function next_one() {
	global $count;
	return $count = ( $count ?? 0 ) + 1;
}
define( 'COUNTED', next_one() );
define( 'COUNTED_ON', $count );
! defined( 'ASKED' ) && ( define( 'ASKED', 1 ) || define( 'NOT_ASKED', 1 ) );
if ( ( ! defined( 'UNTIL' ) || false ) and define( 'UNTIL', 5 ) ) {
	define( 'AND_THEN', UNTIL );
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
