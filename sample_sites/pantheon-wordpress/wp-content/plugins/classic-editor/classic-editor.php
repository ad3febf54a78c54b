<?php
/**
 * Plugin Name: Classic Editor
 * Description: Stands in for Classic Editor: only its header is real.
 * Version: 1.6.2
 * Author: A vendor
 * Text Domain: classic-editor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
