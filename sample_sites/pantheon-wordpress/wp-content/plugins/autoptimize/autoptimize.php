<?php
/**
 * Plugin Name: Autoptimize
 * Description: Stands in for Autoptimize: only its header is real.
 * Version: 3.1.0
 * Author: A vendor
 * Text Domain: autoptimize
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
