<?php

// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_cache_page'] = 'VarnishCache';
