<?php
/**
 * Overrides for development.
 */

use Roots\WPConfig\Config;

Config::define( 'SAVEQUERIES', true );
Config::define( 'WP_DEBUG', true );
Config::define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );
