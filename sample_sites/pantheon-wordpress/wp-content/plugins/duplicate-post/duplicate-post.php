<?php
/**
 * Plugin Name: Yoast Duplicate Post
 * Description: Stands in for Yoast Duplicate Post: only its header is real.
 * Version: 4.5
 * Author: A vendor
 * Text Domain: duplicate-post
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
