<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['cache_class_cache_page'] = 'VarnishCache';
}
