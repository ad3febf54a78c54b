<?php
/*
Plugin Name: Our tools
*/
add_management_page( 'A', 'A', 'install_plugins', 'a' );
add_management_page( 'B', 'B', apply_filters( 'tools_capability', 'install_plugins' ), 'b' );
add_management_page( 'C', 'C', Tools::CAPABILITY, 'c' );
