<?php
/**
 * Plugin Name: W3 Total Cache
 * Plugin URI: https://wordpress.org/plugins/w3-total-cache/
 * Description: Stands in for W3 Total Cache: only its header is real.
 * Version: 0.10.1
 */
