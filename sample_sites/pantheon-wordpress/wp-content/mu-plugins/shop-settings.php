<?php
/**
 * Plugin Name: Shop settings
 * Description: Filters of this site.
 */
add_filter( 'xmlrpc_enabled', '__return_false' );
