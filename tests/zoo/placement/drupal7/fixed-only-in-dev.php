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

if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] == 'dev') {
  $conf['schema_suppress_type_warnings'] = TRUE;
  $conf['plupload_temporary_uri'] = 'private://tmp';
  $conf['composer_manager_autobuild_file'] = 0;
  $conf['composer_manager_autobuild_packages'] = 0;
}
