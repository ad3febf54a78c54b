<?php
/*
Plugin Name: Pantheon
Version: 1.0.0
*/
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	if ( ! defined( 'FS_METHOD' ) ) {
		define( 'FS_METHOD', 'direct' );
	}
}
