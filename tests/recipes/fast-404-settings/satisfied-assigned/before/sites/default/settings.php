<?php

$settings = json_decode($_ENV["PRESSFLOW_SETTINGS"], true);
$databases = $settings['databases'];
include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
fast_404_path_check();
