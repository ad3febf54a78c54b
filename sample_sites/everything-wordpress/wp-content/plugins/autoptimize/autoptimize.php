<?php
/**
 * Plugin Name: Autoptimize
 * Plugin URI: https://wordpress.org/plugins/autoptimize/
 * Description: Stands in for Autoptimize: only its header is real.
 * Version: 3.1.3
 */
