<?php
/**
 * Plugin Name: WooCommerce
 * Description: Stands in for WooCommerce: only its header is real.
 * Version: 7.2.2
 * Author: A vendor
 * Text Domain: woocommerce
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
