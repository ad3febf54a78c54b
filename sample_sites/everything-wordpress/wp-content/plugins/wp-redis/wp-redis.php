<?php
/**
 * Plugin Name: WP Redis
 * Plugin URI: https://wordpress.org/plugins/wp-redis/
 * Description: Stands in for WP Redis: only its header is real.
 * Version: 1.4.4
 */
