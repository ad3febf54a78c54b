<?php
/*
Plugin Name: Inspector
*/
add_management_page( 'I', 'I', 'install_plugins', 'i' );
add_management_page( 'I', 'I', $capability, 'i' );
