<?php
/*
Plugin Name: Our tools
*/
add_management_page( 'A', 'A', 'install_plugins', 'a' );
function {
