<?php
// fixer wordpress-tmp-directory: every container has a /tmp of its own; below private nobody can read the files by the web. Was: '/tmp/import'
define( 'IMPORT_TMP_DIR', __DIR__ . '/wp-content/uploads/private/tmp/import' );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
