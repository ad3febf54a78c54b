<?php
// fixer pantheon-mu-plugin: of must-use plugins WordPress loads only the files that lie directly in this folder.
if ( file_exists( dirname( __FILE__ ) . '/pantheon-mu-plugin/pantheon.php' ) ) {
	require_once dirname( __FILE__ ) . '/pantheon-mu-plugin/pantheon.php';
}
