<?php
/**
 * Plugin Name: Query Monitor
 * Plugin URI: https://querymonitor.com/
 * Description: Stands in for Query Monitor: only its header is real.
 * Version: 3.11.1
 * Author: A vendor
 * Text Domain: query-monitor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
