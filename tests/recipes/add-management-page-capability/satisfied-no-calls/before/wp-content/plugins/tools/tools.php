<?php
/*
Plugin Name: Our tools
*/
// add_management_page( 'A', 'A', 'install_plugins', 'a' );
$tools->add_management_page( 'A', 'A', 'install_plugins', 'a' );
Tools::add_management_page( 'A', 'A', 'install_plugins', 'a' );
function add_menu_page( $a, $b, $c = 'install_plugins' ) {
}
new add_menu_page( 'A', 'A', 'install_plugins' );
if ( current_user_can( 'install_plugins' ) ) {
	return;
}
