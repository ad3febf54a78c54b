<?php
/**
 * Plugin Name: Pantheon Must-Use Plugin
 * Description: Stands in for the platform's own must-use plugin.
 * Version: 1.0.6
 */
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! defined( 'FS_METHOD' ) ) {
	define( 'FS_METHOD', 'direct' );
}
