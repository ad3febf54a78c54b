<?php
/**
 * Plugin Name: Simple History
 * Description: Stands in for Simple History: only its header is real.
 * Version: 3.3.1
 * Author: A vendor
 * Text Domain: simple-history
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
