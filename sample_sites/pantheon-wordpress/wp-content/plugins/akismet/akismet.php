<?php
/**
 * Plugin Name: Akismet Anti-Spam
 * Description: Stands in for Akismet Anti-Spam: only its header is real.
 * Version: 5.0.2
 * Author: A vendor
 * Text Domain: akismet
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
