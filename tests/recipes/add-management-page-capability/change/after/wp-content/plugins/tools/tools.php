<?php
/*
Plugin Name: Our tools
*/
add_action( 'admin_menu', 'tools_menu' );
function tools_menu() {
	// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
	add_management_page( 'Tool', 'Tool', 'manage_options', 'tool', 'tools_page' );
}
function tools_page() {
	echo 'install_plugins';
}
