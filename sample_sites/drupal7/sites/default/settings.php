<?php

/**
 * @file
 * The settings of this site.
 */

/**
 * Access to update.php: only for users who may do updates.
 */
$update_free_access = FALSE;

/**
 * PHP settings, carried along from the days of Drupal 6.
 */
ini_set('arg_separator.output',     '&amp;');
ini_set('magic_quotes_runtime',     0);
ini_set('session.gc_probability', 1);
ini_set('session.gc_divisor', 100);
ini_set('session.gc_maxlifetime', 200000);
ini_set('session.cookie_lifetime', 2000000);

/**
 * Variable overrides.
 */
$conf['site_name'] = 'Village library';
# $conf['plupload_temporary_uri'] = 'temporary://';

/**
 * Fast 404 pages.
 */
$conf['404_fast_paths_exclude'] = '/\/(?:styles)\//';
$conf['404_fast_paths'] = '/\.(?:txt|png|gif|jpe?g|css|js|ico|swf|flv|cgi|bat|pl|dll|exe|asp)$/i';

/**
 * Settings of one computer, not deployed.
 */
$local_settings = dirname(__FILE__) . '/settings.local.php';
if (file_exists($local_settings)) {
  include $local_settings;
}
