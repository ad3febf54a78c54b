<?php
include 'helpers.php';
define('HELPED', \Helpers\value());
\Helpers\apply();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
