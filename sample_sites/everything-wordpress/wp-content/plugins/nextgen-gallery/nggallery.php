<?php
/**
 * Plugin Name: NextGEN Gallery
 * Plugin URI: https://wordpress.org/plugins/nextgen-gallery/
 * Description: Stands in for NextGEN Gallery: only its header is real.
 * Version: 3.2.21
 */
