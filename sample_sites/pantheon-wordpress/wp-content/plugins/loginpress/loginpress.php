<?php
/**
 * Plugin Name: LoginPress
 * Description: Stands in for LoginPress: only its header is real.
 * Version: 1.6.3
 * Author: A vendor
 * Text Domain: loginpress
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
