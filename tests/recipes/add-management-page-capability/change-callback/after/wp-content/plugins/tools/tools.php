<?php
/*
Plugin Name: Our tools
*/
class Tools {
	public function menu() {
		// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
		$hook = add_management_page( 'My WP Tool Page', 'My WP Tool',
			'manage_options', 'mywptool', array( $this, 'admin_page' ), '' );
		add_action( "load-$hook", array( $this, 'admin_page_load' ) );
	}
	public function admin_page() {
		// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( 'No.' );
		}
	}
	public function admin_page_load() {
		if ( current_user_can( 'install_plugins' ) ) {
			return;
		}
	}
}
