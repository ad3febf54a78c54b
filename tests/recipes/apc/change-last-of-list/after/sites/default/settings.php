<?php

$conf['cache_backends'] = ['sites/all/modules/contrib/redis/redis.autoload.inc', /* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: 'sites/all/modules/contrib/apc/drupal_apc_cache.inc' */];
