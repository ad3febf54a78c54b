<?php

$conf['cache_backends'] = array(
  // The fastest first.
  'sites/all/modules/contrib/apc/drupal_apc_cache.inc', // APC
);
$conf['cache_default_class'] = 'DrupalAPCCache';
