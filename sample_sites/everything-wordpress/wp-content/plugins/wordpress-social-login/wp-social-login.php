<?php
/**
 * Plugin Name: WordPress Social Login
 * Plugin URI: https://wordpress.org/plugins/wordpress-social-login/
 * Description: Stands in for WordPress Social Login: only its header is real.
 * Version: 2.3.3
 */
