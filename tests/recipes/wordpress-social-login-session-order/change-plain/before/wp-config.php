<?php
$a = 1; require '/code/wp-blog-header.php'; $b = 2;
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
