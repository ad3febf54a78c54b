<?php
/**
 * Plugin Name: Disable Comments
 * Description: Stands in for Disable Comments: only its header is real.
 * Version: 2.4.3
 * Author: A vendor
 * Text Domain: disable-comments
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
