<?php
/**
 * What the theme adds to the dashboard.
 */
add_action( 'admin_menu', 'harbour_menu' );

function harbour_menu() {
	add_management_page( 'Opening hours', 'Opening hours', 'install_plugins', 'harbour-hours', 'harbour_hours_page' );
}

function harbour_hours_page() {
	echo '<h1>Opening hours</h1>';
}
