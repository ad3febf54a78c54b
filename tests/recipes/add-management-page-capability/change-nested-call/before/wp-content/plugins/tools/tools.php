<?php
/*
Plugin Name: Our tools
*/
add_management_page( __("install_plugins"), esc_html( 'install_plugins' ), "install_plugins", 'a', 'a_page' );
