<?php
define( 'EWWW_IMAGE_OPTIMIZER_RELATIVE', true );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
