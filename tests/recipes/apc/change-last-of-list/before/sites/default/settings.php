<?php

$conf['cache_backends'] = ['sites/all/modules/contrib/redis/redis.autoload.inc', 'sites/all/modules/contrib/apc/drupal_apc_cache.inc'];
