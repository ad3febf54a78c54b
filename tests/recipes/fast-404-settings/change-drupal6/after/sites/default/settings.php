<?php

$db_url = 'mysqli://username:password@localhost/databasename';

// fixer fast-404-settings: the module asks the database while this file runs, before the platform's settings are there.
if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $pressflow_settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  if (isset($pressflow_settings['databases']['default']['default'])) {
    $pressflow_db = $pressflow_settings['databases']['default']['default'];
    $db_url = 'mysqli://' . rawurlencode($pressflow_db['username']) . ':' . rawurlencode($pressflow_db['password'])
      . '@' . $pressflow_db['host'] . ':' . $pressflow_db['port'] . '/' . $pressflow_db['database'];
  }
}

include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
