<?php

$conf = array(
  'site_name' => 'Example',
  'cache_default_class' => 'DrupalAPCCache',
  'cache_backends' => array('sites/all/modules/contrib/apc/drupal_apc_cache.inc'),
  'preprocess_css' => 1,
);
