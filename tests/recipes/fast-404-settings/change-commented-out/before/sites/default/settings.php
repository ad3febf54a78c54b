<?php

// extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
