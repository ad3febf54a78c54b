<?php
/*
Plugin Name: Our tools
*/
$hooks = array( add_management_page( 'A', 'A', 'install_plugins', 'a' ), add_management_page( 'B', 'B', 'install_themes', 'b' ) );
