<?php
/*
Plugin Name: Our tools
*/
add_action( 'admin_menu', 'tools_menu' );
function tools_menu() {
	add_management_page( 'Tool', 'Tool', 'install_plugins', 'tool', 'tools_page' );
}
function tools_page() {
	echo 'install_plugins';
}
