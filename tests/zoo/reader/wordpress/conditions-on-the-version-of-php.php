<?php
if ( PHP_VERSION_ID < 50000 ) {
	define( 'ANCIENT', 1 );
} elseif ( PHP_VERSION_ID >= 50300 && ! ( PHP_VERSION_ID <= 50200 ) ) {
	define( 'OF_OUR_TIME', 1 );
}
define( 'AT_LEAST', PHP_VERSION_ID > 50299 ? 'yes' : 'no' );
define( 'NEWER', PHP_VERSION_ID >= 80000 ? 'yes' : 'no' );
define( 'ONE_MORE', PHP_VERSION_ID + 1 );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
