<?php
$databases = array(
  'default' => array(
    'default' => array(
      'driver' => 'mysql',
      'database' => 'library',
      'username' => 'library',
      'password' => 'Quitte9',
      'host' => 'localhost',
    ),
  ),
);
$update_free_access = FALSE;
$drupal_hash_salt = '';
ini_set('session.gc_maxlifetime', 200000);

if (isset($_SERVER['PANTHEON_ENVIRONMENT'])) {
  $conf["composer_manager_file_dir"] = "private://composer";
  $conf['composer_manager_vendor_dir'] = $_SERVER['HOME'] . '/code/vendor';
  $conf['composer_manager_autobuild_file'] = false;
  $conf['composer_manager_autobuild_packages'] = '0';
  $conf['schema_suppress_type_warnings'] = 1;
  $conf['plupload_temporary_uri'] = "private://plupload/";
}
