if ( file_exists( dirname( __FILE__ ) . '/pantheon-mu-plugin/pantheon.php' ) ) {
	require_once dirname( __FILE__ ) . '/pantheon-mu-plugin/pantheon.php';
}
