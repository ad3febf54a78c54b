<?php
$base_url = 'https://' . $_SERVER['HTTP_HOST'];
$cookie_domain = '.example.com';
$drupal_hash_salt = 'x';
$update_free_access = FALSE;
$db_url = 'mysql://u:p@h/d';
$local_only = 1;
global $conf;
$conf['x'] = $local_only;
function _site_conf() {
  global $conf;
  $conf['from_function'] = 1;
}
_site_conf();
