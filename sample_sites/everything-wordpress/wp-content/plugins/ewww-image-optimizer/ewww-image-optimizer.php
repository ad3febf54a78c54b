<?php
/**
 * Plugin Name: EWWW Image Optimizer
 * Plugin URI: https://wordpress.org/plugins/ewww-image-optimizer/
 * Description: Stands in for EWWW Image Optimizer: only its header is real.
 * Version: 3.2.9
 */
