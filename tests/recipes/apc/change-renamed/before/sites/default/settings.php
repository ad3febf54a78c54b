<?php

$conf['cache_backends'][] = 'sites/all/modules/custom/apc_patched/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
