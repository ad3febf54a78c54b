<?php
/**
 * Plugin Name: Maintenance Mode
 * Plugin URI: https://wordpress.org/plugins/lj-maintenance-mode/
 * Description: Stands in for Maintenance Mode: only its header is real.
 * Version: 2.4.1
 */
