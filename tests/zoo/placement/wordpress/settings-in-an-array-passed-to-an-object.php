<?php
require_once __DIR__ . '/lib/Settings.php';

$settings = array(
	'DB_NAME'                     => 'museum',
	'WP_MEMORY_LIMIT'             => '64M',
	'AUTOPTIMIZE_CACHE_CHILD_DIR' => '/cache/ao/',
);
$table_prefix = 'wp_';

$museum = new Museum_Settings( $settings );
$museum->define_all();

/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
