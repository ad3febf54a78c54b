<?php
/**
 * Plugin Name: WP Fastest Cache
 * Plugin URI: https://wordpress.org/plugins/wp-fastest-cache/
 * Description: Stands in for WP Fastest Cache: only its header is real.
 * Version: 1.2.2
 */
