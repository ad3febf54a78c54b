<?php
/**
 * Plugin Name: Advanced Custom Fields
 * Description: Stands in for Advanced Custom Fields: only its header is real.
 * Version: 6.0.7
 * Author: A vendor
 * Text Domain: advanced-custom-fields
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
