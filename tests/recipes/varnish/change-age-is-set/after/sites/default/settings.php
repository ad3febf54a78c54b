<?php

// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_cache_page'] = 'VarnishCache';
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] == 'live') {
  $conf['page_cache_maximum_age'] = 3600;
}
