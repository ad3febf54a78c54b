<?php
$i = 0;
again:
$i++;
if ($i < 3) goto again;
define('I', $i);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
