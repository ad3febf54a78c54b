<?php
/**
 * Plugin Name: Shop Tools
 * Description: Stands in for Shop Tools: only its header is real.
 * Version: 1.4
 * Author: The web team
 * Text Domain: shop-tools
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action( 'admin_menu', 'shop_tools_menu' );

function shop_tools_menu() {
	add_management_page(
		'Import price list',
		'Price list',
		'install_plugins',
		'shop-tools',
		'shop_tools_page'
	);
}

function shop_tools_page() {
	if ( ! current_user_can( 'install_plugins' ) ) {
		wp_die( esc_html__( 'You may not do this.', 'shop-tools' ) );
	}
	echo '<h1>' . esc_html__( 'Import price list', 'shop-tools' ) . '</h1>';
}
