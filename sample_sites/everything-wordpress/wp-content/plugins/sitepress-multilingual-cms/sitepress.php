<?php
/**
 * Plugin Name: WPML Multilingual CMS
 * Description: Stands in for WPML Multilingual CMS: only its header is real.
 * Version: 4.3.6
 */
