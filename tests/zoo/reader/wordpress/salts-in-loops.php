<?php
foreach ( [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ] as $i => $scheme ) {
	foreach ( [ 'KEY', 'SALT' ] as $kind ) {
		define( "{$scheme}_{$kind}", md5( $scheme . $kind . $i ) );
	}
}
for ( $n = 0, $names = [ 'a', 'b' ]; $n < count( $names ); ++$n ):
	define( strtoupper( $names[ $n ] ) . '_N', $n );
endfor;
$i = 4;
do {
	--$i;
	define( 'DOWN_' . $i, $i );
} while ( $i > 1 );
define( 'AFTER', $i );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
