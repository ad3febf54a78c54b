<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
$conf['site_name'] = 'Example'
$conf['x'] = 1;
