<?php
/**
 * Plugin Name: Contact Form 7
 * Plugin URI: https://contactform7.com/
 * Description: Stands in for Contact Form 7: only its header is real.
 * Version: 5.5
 * Author: A vendor
 * Text Domain: contact-form-7
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
