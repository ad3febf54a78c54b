<?php

$databases['default']['slave'][] = array('database' => 'reports', 'driver' => 'mysql');
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
