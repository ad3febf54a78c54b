<?php

$conf['cache_backends'] = array(
  'sites/all/modules/contrib/varnish/varnish.cache.inc',
  'sites/all/modules/contrib/redis/redis.autoload.inc',
);
$conf['cache_class_cache_page'] = 'VarnishCache';
