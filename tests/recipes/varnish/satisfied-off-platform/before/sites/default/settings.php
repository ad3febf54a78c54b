<?php

if (!defined('PANTHEON_ENVIRONMENT')) {
  $conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
  $conf['cache_class_cache_page'] = 'VarnishCache';
}
