<?php
/**
 * Plugin Name: Pantheon MU Plugin Loader
 * Description: Loads the must-use plugins that lie in folders.
 */
if ( file_exists( __DIR__ . '/pantheon-mu-plugin/pantheon.php' ) ) {
	require_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';
}
