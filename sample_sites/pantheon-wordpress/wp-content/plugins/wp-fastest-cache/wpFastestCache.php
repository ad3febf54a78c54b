<?php
/**
 * Plugin Name: WP Fastest Cache
 * Description: Stands in for WP Fastest Cache: only its header is real.
 * Version: 1.1.2
 * Author: A vendor
 * Text Domain: wp-fastest-cache
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
