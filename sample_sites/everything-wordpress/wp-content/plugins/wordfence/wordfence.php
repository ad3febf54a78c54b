<?php
/**
 * Plugin Name: Wordfence Security
 * Plugin URI: https://wordpress.org/plugins/wordfence/
 * Description: Stands in for Wordfence Security: only its header is real.
 * Version: 7.1.3
 */
