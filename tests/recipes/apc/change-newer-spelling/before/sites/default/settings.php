<?php

$conf['cache_backends'] = array('sites/all/modules/apc/drupal_apc_cache.inc');
$conf['cache_class_cache'] = 'DrupalApcCache';
$conf['cache_class_cache_bootstrap'] = "DrupalApcCache";
$conf['site_name'] = 'Example';
