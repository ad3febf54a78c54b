<?php

$conf['cache_backends'] = array('sites/all/modules/contrib/apc/drupal_apc_cache.inc', 'sites/all/modules/contrib/redis/redis.autoload.inc');
$conf['cache_default_class'] = 'DrupalAPCCache';
