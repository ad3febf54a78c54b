<?php
// include_once '/code/wp-blog-header.php';
$note = 'wp-blog-header.php';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
