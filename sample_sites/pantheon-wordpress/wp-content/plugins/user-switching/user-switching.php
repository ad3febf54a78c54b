<?php
/**
 * Plugin Name: User Switching
 * Description: Stands in for User Switching: only its header is real.
 * Version: 1.7.0
 * Author: A vendor
 * Text Domain: user-switching
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
