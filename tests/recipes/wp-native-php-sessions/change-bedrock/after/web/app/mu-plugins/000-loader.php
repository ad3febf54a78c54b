<?php
// fixer wp-native-php-sessions: sessions belong in the database, and whoever begins one must come later.
if ( file_exists( WP_PLUGIN_DIR . '/wp-native-php-sessions/pantheon-sessions.php' ) ) {
	require_once WP_PLUGIN_DIR . '/wp-native-php-sessions/pantheon-sessions.php';
}
