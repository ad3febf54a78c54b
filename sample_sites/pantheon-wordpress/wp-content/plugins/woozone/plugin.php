<?php
/**
 * Plugin Name: WooZone - WooCommerce Amazon Affiliates
 * Plugin URI: https://example.com/woozone
 * Description: Stands in for WooZone - WooCommerce Amazon Affiliates: only its header is real.
 * Version: 14.0.5
 * Author: A vendor
 * Text Domain: woozone
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
