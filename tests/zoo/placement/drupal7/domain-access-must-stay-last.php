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

/**
 * Domain Access setup; keep this at the end.
 */
include DRUPAL_ROOT . '/sites/all/modules/domain/settings.inc';
