<?php
/**
 * Plugin Name: Broken Link Checker
 * Plugin URI: https://wordpress.org/plugins/broken-link-checker/
 * Description: Stands in for Broken Link Checker: only its header is real.
 * Version: 1.11.15
 */
