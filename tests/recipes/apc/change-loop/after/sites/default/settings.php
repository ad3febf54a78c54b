<?php

// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
foreach (array('cache', 'cache_menu', 'cache_bootstrap') as $bin) {
  // fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_class_' . $bin] = 'DrupalAPCCache';
}
