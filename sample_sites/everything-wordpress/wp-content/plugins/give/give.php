<?php
/**
 * Plugin Name: Give - Donation Plugin
 * Plugin URI: https://wordpress.org/plugins/give/
 * Description: Stands in for Give - Donation Plugin: only its header is real.
 * Version: 2.5.4
 */
