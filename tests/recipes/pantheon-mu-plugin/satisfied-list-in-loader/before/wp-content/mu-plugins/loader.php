<?php
$files = array( 'pantheon-mu-plugin/pantheon.php' );
foreach ( $files as $file ) {
	require_once WPMU_PLUGIN_DIR . '/' . $file;
}
