<?php

$conf['site_name'] = 'Example';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_cache_page'] = 'VarnishCache';
