if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $pressflow_settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  if (isset($pressflow_settings['databases']['default']['default'])) {
    $pressflow_db = $pressflow_settings['databases']['default']['default'];
    $db_url = 'mysqli://' . rawurlencode($pressflow_db['username']) . ':' . rawurlencode($pressflow_db['password'])
      . '@' . $pressflow_db['host'] . ':' . $pressflow_db['port'] . '/' . $pressflow_db['database'];
  }
}
