<?php
if ( file_exists( WP_PLUGIN_DIR . '/wp-native-php-sessions/pantheon-sessions.php' ) ) {
	require_once WP_PLUGIN_DIR . '/wp-native-php-sessions/pantheon-sessions.php';
}
