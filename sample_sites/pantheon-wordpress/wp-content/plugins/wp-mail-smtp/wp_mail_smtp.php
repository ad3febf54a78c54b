<?php
/**
 * Plugin Name: WP Mail SMTP
 * Description: Stands in for WP Mail SMTP: only its header is real.
 * Version: 3.7.0
 * Author: A vendor
 * Text Domain: wp-mail-smtp
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
