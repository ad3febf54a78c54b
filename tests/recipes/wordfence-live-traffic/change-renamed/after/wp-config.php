<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

// fixer wordfence-live-traffic: recording every visit costs the database much, and before 7.1.4 it kept pages out of the cache.
define( 'WORDFENCE_DISABLE_LIVE_TRAFFIC', true );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
