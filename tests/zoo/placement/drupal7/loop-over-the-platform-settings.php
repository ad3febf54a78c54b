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

if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $pressflow_settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  foreach ($pressflow_settings as $key => $value) {
    if ($key == 'conf') {
      foreach ($value as $conf_key => $conf_value) {
        $conf[$conf_key] = $conf_value;
      }
    }
  }
}
