<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
foreach (cache_bins() as $bin) {
  $conf['cache_class_' . $bin] = 'DrupalAPCCache';
}
