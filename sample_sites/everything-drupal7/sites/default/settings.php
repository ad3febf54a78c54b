<?php

/**
 * @file
 * The settings of this site, in which every known problem has left a line.
 */

/**
 * PHP settings, carried along from the days of Drupal 6.
 */
ini_set('arg_separator.output',     '&amp;');
ini_set('session.gc_maxlifetime', 200000);

/**
 * Variable overrides.
 */
$conf['site_name'] = 'Everything';
$conf['slider_license_key'] = 'EXAMPLE-0000-0000';
$conf['file_temporary_path'] = '/tmp';

/**
 * Caches.
 */
$conf['cache_backends'] = array(
  'sites/all/modules/contrib/apc/drupal_apc_cache.inc',
  'sites/all/modules/contrib/varnish/varnish.cache.inc',
  'sites/all/modules/contrib/memcache/memcache.inc',
);
$conf['cache_default_class'] = 'DrupalAPCCache';
$conf['cache_class_cache_page'] = 'VarnishCache';
$conf['cache_class_cache_form'] = 'DrupalDatabaseCache';

/**
 * Fast 404 pages.
 */
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_ext_check();
fast_404_path_check();

/**
 * Settings of one computer, not deployed.
 */
$local_settings = dirname(__FILE__) . '/settings.local.php';
if (file_exists($local_settings)) {
  include $local_settings;
}
