<?php
/**
 * Plugin Name: Jetpack
 * Plugin URI: https://wordpress.org/plugins/jetpack/
 * Description: Stands in for Jetpack: only its header is real.
 * Version: 7.8
 */
