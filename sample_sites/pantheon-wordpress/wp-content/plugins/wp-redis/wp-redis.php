<?php
/**
 * Plugin Name: WP Redis
 * Description: Stands in for WP Redis: only its header is real.
 * Version: 1.3.2
 * Author: A vendor
 * Text Domain: wp-redis
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
