<?php
/**
 * Plugin Name: Batcache Manager
 * Plugin URI: https://wordpress.org/plugins/batcache/
 * Description: Stands in for Batcache Manager: only its header is real.
 * Version: 1.6
 */
