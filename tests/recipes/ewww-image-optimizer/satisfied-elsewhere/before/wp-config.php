<?php
if ( ! isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	define( 'EWWW_IMAGE_OPTIMIZER_RELATIVE', false );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
