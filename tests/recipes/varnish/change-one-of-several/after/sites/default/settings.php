<?php

$conf['cache_backends'] = array(
  // fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: 'sites/all/modules/contrib/varnish/varnish.cache.inc',
  'sites/all/modules/contrib/redis/redis.autoload.inc',
);
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_cache_page'] = 'VarnishCache';
