<?php
/**
 * Plugin Name: Regenerate Thumbnails
 * Description: Stands in for Regenerate Thumbnails: only its header is real.
 * Version: 3.1.5
 * Author: A vendor
 * Text Domain: regenerate-thumbnails
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
