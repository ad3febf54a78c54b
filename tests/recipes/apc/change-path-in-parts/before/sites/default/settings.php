<?php

$modules = 'sites/all/modules/contrib';
$conf['cache_backends'][] = DRUPAL_ROOT . '/' . $modules . '/apc/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
