if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $pressflow_settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  if (isset($pressflow_settings['databases'])) {
    $databases = array_replace_recursive(isset($databases) ? $databases : array(), $pressflow_settings['databases']);
  }
}
