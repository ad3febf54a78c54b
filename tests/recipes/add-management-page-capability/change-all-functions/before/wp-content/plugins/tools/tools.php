<?php
/*
Plugin Name: Our tools
*/
add_menu_page( 'A', 'A', 'update_core', 'a' );
add_options_page( 'A', 'A', 'update_plugins', 'a' );
add_plugins_page( 'A', 'A', 'update_themes', 'a' );
add_theme_page( 'A', 'A', 'delete_themes', 'a' );
ADD_MANAGEMENT_PAGE( 'A', 'A', 'upload_plugins', 'a' );
\add_management_page( 'A', 'A', 'edit_plugins', 'a' );
add_submenu_page( 'tools.php', 'A', 'A', 'delete_plugins', 'a' );
add_submenu_page( 'install_plugins', 'install_plugins', 'A', 'manage_options', 'install_plugins' );
