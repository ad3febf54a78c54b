<?php
/**
 * Plugin Name: Query Monitor
 * Plugin URI: https://wordpress.org/plugins/query-monitor/
 * Description: Stands in for Query Monitor: only its header is real.
 * Version: 3.16.3
 */
