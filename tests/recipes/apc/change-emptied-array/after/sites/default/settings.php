<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/memcache/memcache.inc';
$conf['cache_backends'] = array(/* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: 'sites/all/modules/contrib/apc/drupal_apc_cache.inc' */);
