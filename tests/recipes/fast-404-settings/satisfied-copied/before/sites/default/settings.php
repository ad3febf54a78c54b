<?php

$settings = json_decode(getenv('PRESSFLOW_SETTINGS'), TRUE);
foreach ($settings as $key => $value) {
  $$key = $value;
}
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
