<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
$conf['cache_default_class'] = 'DrupalAPCCache';
$conf['cache_class_cache_page'] = 'VarnishCache';
