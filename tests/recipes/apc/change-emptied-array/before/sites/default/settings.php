<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/memcache/memcache.inc';
$conf['cache_backends'] = array('sites/all/modules/contrib/apc/drupal_apc_cache.inc');
