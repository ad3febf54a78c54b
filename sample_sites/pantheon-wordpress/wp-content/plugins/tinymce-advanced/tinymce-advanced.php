<?php
/**
 * Plugin Name: Advanced Editor Tools
 * Description: Stands in for Advanced Editor Tools: only its header is real.
 * Version: 5.6.0
 * Author: A vendor
 * Text Domain: tinymce-advanced
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
