<?php
/*
Plugin Name: Our tools
*/
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'update_core'
add_menu_page( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'update_plugins'
add_options_page( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'update_themes'
add_plugins_page( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'delete_themes'
add_theme_page( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'upload_plugins'
ADD_MANAGEMENT_PAGE( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'edit_plugins'
\add_management_page( 'A', 'A', 'manage_options', 'a' );
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'delete_plugins'
add_submenu_page( 'tools.php', 'A', 'A', 'manage_options', 'a' );
add_submenu_page( 'install_plugins', 'install_plugins', 'A', 'manage_options', 'install_plugins' );
