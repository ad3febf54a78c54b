<?php

ini_set('apc.shm_size', '64M');
$conf['apc_show_debug'] = FALSE;
$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
