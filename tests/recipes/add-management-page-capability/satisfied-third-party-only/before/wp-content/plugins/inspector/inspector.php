<?php
/*
Plugin Name: Inspector
Update URI: https://example.com/
*/
add_management_page( 'I', 'I', 'install_plugins', 'i' );
