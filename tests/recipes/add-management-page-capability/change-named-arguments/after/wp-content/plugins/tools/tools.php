<?php
/*
Plugin Name: Our tools
*/
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
add_management_page( menu_slug: 'a', capability: 'manage_options', page_title: 'A', menu_title: 'A', callback: 'a_page' );
function a_page() {
	// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
	current_user_can( 'manage_options' ) || exit;
}
