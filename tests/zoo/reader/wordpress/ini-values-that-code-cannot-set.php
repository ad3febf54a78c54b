<?php
@ini_set( 'upload_max_filesize', '64M' );
@ini_set( 'post_max_size', '64M' );
@ini_set( 'max_input_vars', 3000 );
@ini_set( 'memory_limit', '512M' );
@ini_set( 'max_execution_time', '300' );
ini_set( 'short_open_tag', 1 );
ini_set( 'allow_url_fopen', 0 );
ini_set( 'error_reporting', E_ALL );
error_reporting( E_ALL & ~E_NOTICE );
set_time_limit( 60 );
set_include_path( __DIR__ . '/lib' );
session_name( 'MINE' );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
