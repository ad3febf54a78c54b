<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
