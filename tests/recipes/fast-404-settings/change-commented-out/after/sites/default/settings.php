<?php

// fixer fast-404-settings: the module asks the database while this file runs, before the platform's settings are there.
if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $pressflow_settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  if (isset($pressflow_settings['databases'])) {
    $databases = array_replace_recursive(isset($databases) ? $databases : array(), $pressflow_settings['databases']);
  }
}

// extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
