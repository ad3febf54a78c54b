<?php
/**
 * Plugin Name: Bookly
 * Plugin URI: https://wordpress.org/plugins/bookly-responsive-appointment-booking-tool/
 * Description: Stands in for Bookly: only its header is real.
 * Version: 21.2
 */
