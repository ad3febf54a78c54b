<?php
/**
 * Plugin Name: TubePress Pro
 * Plugin URI: https://example.com/tubepress
 * Description: Stands in for TubePress Pro: only its header is real.
 * Version: 5.1.5
 * Author: A vendor
 * Text Domain: tubepress_pro
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
