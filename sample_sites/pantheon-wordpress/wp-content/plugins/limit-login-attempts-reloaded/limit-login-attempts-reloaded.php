<?php
/**
 * Plugin Name: Limit Login Attempts Reloaded
 * Description: Stands in for Limit Login Attempts Reloaded: only its header is real.
 * Version: 2.25.10
 * Author: A vendor
 * Text Domain: limit-login-attempts-reloaded
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
