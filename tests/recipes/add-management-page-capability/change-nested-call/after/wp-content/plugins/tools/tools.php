<?php
/*
Plugin Name: Our tools
*/
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: "install_plugins"
add_management_page( __("install_plugins"), esc_html( 'install_plugins' ), 'manage_options', 'a', 'a_page' );
