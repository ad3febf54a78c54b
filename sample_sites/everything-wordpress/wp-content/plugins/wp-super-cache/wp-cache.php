<?php
/**
 * Plugin Name: WP Super Cache
 * Plugin URI: https://wordpress.org/plugins/wp-super-cache/
 * Description: Stands in for WP Super Cache: only its header is real.
 * Version: 1.7.1
 */
