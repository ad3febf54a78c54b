<?php
/**
 * Plugin Name: Contact Form 7
 * Plugin URI: https://wordpress.org/plugins/contact-form-7/
 * Description: Stands in for Contact Form 7: only its header is real.
 * Version: 5.1.9
 */
