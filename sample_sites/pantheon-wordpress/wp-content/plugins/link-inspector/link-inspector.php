<?php
/**
 * Plugin Name: Link Inspector
 * Description: Stands in for Link Inspector: only its header is real.
 * Version: 2.3.0
 * Author: A vendor
 * Text Domain: link-inspector
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action( 'admin_menu', 'link_inspector_menu' );

function link_inspector_menu() {
	add_management_page( 'Link Inspector', 'Link Inspector', 'install_plugins', 'link-inspector', 'link_inspector_page' );
}

function link_inspector_page() {
	echo '<h1>Links</h1>';
}
