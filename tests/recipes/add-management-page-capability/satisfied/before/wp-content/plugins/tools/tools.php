<?php
/*
Plugin Name: Our tools
*/
add_management_page( 'A', 'A', 'manage_options', 'a' );
add_management_page( 'B', 'B', 'unfiltered_html', 'b' );
add_management_page( 'C', 'C', 'unfiltered_upload', 'c' );
add_management_page( 'D', 'D', 'edit_files', 'd' );
