<?php
/*
Plugin Name: Our tools
*/
add_management_page( menu_slug: 'a', capability: 'install_plugins', page_title: 'A', menu_title: 'A', callback: 'a_page' );
function a_page() {
	current_user_can( 'install_plugins' ) || exit;
}
