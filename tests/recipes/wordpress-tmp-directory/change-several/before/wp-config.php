<?php
define( 'IMPORT_TMP_DIR', '/tmp/import' );
define( 'EXPORT_DIR', '/tmp/' );
define( 'WP_TEMP_DIR', '/tmp' );
const OTHER = 1;
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
