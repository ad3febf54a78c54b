<?php
/**
 * Plugin Name: Safe SVG
 * Description: Stands in for Safe SVG: only its header is real.
 * Version: 2.0.3
 * Author: A vendor
 * Text Domain: safe-svg
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
