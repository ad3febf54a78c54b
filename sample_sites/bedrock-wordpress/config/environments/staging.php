<?php
/**
 * Overrides for staging: as close to production as can be.
 */

use Roots\WPConfig\Config;

Config::define( 'WP_DEBUG', false );
