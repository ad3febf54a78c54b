<?php
/*
Plugin Name: Our tools
*/
namespace Tools;

use function Shop\add_options_page;

function add_management_page( $title, $menu, $capability ) {
    return $capability;
}

add_management_page( 'A', 'A', 'install_plugins' );
add_options_page( 'B', 'B', 'edit_themes' );
