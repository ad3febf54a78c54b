<?php

foreach (json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE) as $key => $value) {
  if ($key == 'databases') {
    $databases = array_replace_recursive(is_array($databases) ? $databases : array(), $value);
  }
}
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
