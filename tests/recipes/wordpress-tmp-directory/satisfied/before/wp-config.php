<?php
define( 'IMPORT_TMP_DIR', __DIR__ . '/wp-content/uploads/private/tmp' );
if ( ! isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {
	define( 'LOCAL_TMP_DIR', '/tmp/local' );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
