<?php
if ( isset( $_SERVER['HTTP_HOST'] ) ) {
	defined( 'PANTHEON_HOSTNAME' ) or define( 'PANTHEON_HOSTNAME', $_SERVER['HTTP_HOST'] );
}
if ( in_array( $_ENV['PANTHEON_ENVIRONMENT'], array( 'test', 'live' ), true ) && ! defined( 'DISALLOW_FILE_MODS' ) ) {
	define( 'DISALLOW_FILE_MODS', true );
}
