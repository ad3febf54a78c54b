<?php
/*
Plugin Name: Our tools
*/
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'edit_themes'
add_menu_page( 'A', 'A', 'manage_options', 'a', function () {
	// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: "edit_themes"
	if ( ! current_user_can( 'manage_options' ) || ! current_user_can( 'update_core' ) ) {
		return;
	}
	echo 'A';
} );
