<?php
$databases = array();
$drupal_hash_salt = '';
ini_set('session.cookie_lifetime', 2000000);
$conf['404_fast_html'] = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd"><html><body>@path</body></html>';
if (file_exists('/var/www/site-php')) {
  require '/var/www/site-php/museum/museum-settings.inc';
}
if (isset($_ENV['AH_SITE_ENVIRONMENT'])) {
  switch ($_ENV['AH_SITE_ENVIRONMENT']) {
    case 'dev':
      $conf['tier'] = 'ah-dev';
      break;
  }
  $conf['file_temporary_path'] = "/mnt/gfs/{$_ENV['AH_SITE_GROUP']}/tmp";
}
else {
  $conf['tier'] = 'none';
}
if (!empty($conf['acquia_hosting_site_info']) && !empty($conf['memcache_servers'])) {
  $conf['cache_backends'][] = './sites/all/modules/contrib/memcache/memcache.inc';
  $conf['cache_default_class'] = 'MemCacheDrupal';
}
$conf['cache_class_cache_form'] = 'DrupalDatabaseCache';
$conf['x'] = $conf['y'] = array('z' => TRUE);
$conf['x']['z'] = FALSE;
