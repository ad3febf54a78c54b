<?php
define( 'DB_NAME', 'example' );

$table_prefix = 'wp_';

if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && $_ENV['PANTHEON_ENVIRONMENT'] === 'dev' ) {
	// fixer pantheon-updates: updates come from the upstream, through git; Test and Live are read-only. Was: true
	define( 'WP_AUTO_UPDATE_CORE', false );
}

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
