<?php
/**
 * Plugin Name: Village Tools
 * Description: What the village's own developers wrote.
 * Version: 1.0
 */

add_action( 'admin_menu', 'village_tools_menu' );

function village_tools_menu() {
	add_management_page( 'Import events', 'Events', 'install_plugins', 'village-events', 'village_tools_page' );
}

function village_tools_page() {
	$basket = sys_get_temp_dir() . '/village-events.csv';
	echo esc_html( basename( $basket ) );
}

function village_tools_members() {
	return mssql_connect( 'members.example.com', 'reader', '' );
}

function village_tools_home() {
	return 'https://' . $_SERVER['SERVER_NAME'] . '/';
}
