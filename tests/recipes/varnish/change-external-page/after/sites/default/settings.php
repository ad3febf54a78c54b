<?php

// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_external_varnish_page'] = 'VarnishCache';
// fixer varnish: pages are cached by Drupal and at the platform's edge; no other Varnish is in reach. Took out: $conf['cache_class_cache_page'] = 'VarnishCache';
