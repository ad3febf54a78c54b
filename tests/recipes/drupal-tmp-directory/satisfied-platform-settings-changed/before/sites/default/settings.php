<?php

if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  $settings = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);
  unset($settings['conf']['file_temporary_path']);
  unset($settings['conf']['file_directory_temp']);
  $_SERVER['PRESSFLOW_SETTINGS'] = json_encode($settings);
}
$conf['file_temporary_path'] = 'sites/default/files/private/tmp';
