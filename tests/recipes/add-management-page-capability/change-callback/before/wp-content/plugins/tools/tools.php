<?php
/*
Plugin Name: Our tools
*/
class Tools {
	public function menu() {
		$hook = add_management_page( 'My WP Tool Page', 'My WP Tool',
			'install_plugins', 'mywptool', array( $this, 'admin_page' ), '' );
		add_action( "load-$hook", array( $this, 'admin_page_load' ) );
	}
	public function admin_page() {
		if ( ! current_user_can( 'install_plugins' ) ) {
			wp_die( 'No.' );
		}
	}
	public function admin_page_load() {
		if ( current_user_can( 'install_plugins' ) ) {
			return;
		}
	}
}
