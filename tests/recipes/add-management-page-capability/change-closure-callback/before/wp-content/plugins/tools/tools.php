<?php
/*
Plugin Name: Our tools
*/
add_menu_page( 'A', 'A', 'edit_themes', 'a', function () {
	if ( ! current_user_can( "edit_themes" ) || ! current_user_can( 'update_core' ) ) {
		return;
	}
	echo 'A';
} );
