<?php
/**
 * Plugin Name: Yoast SEO
 * Description: Stands in for Yoast SEO: only its header is real.
 * Version: 19.14
 * Author: A vendor
 * Text Domain: wordpress-seo
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
