<?php

$conf = array(
  'site_name' => 'Example',
  // fixer apc: its memory belongs to one container and the others never see what is in it. Took out: 'cache_default_class' => 'DrupalAPCCache',
  'cache_backends' => array(/* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: 'sites/all/modules/contrib/apc/drupal_apc_cache.inc' */),
  'preprocess_css' => 1,
);
