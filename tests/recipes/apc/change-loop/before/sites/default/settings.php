<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
foreach (array('cache', 'cache_menu', 'cache_bootstrap') as $bin) {
  $conf['cache_class_' . $bin] = 'DrupalAPCCache';
}
