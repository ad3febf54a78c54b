<?php

$conf['cache_backends'] = array(
  // The fastest first.
  /* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: 'sites/all/modules/contrib/apc/drupal_apc_cache.inc', */ // APC
);
// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_default_class'] = 'DrupalAPCCache';
