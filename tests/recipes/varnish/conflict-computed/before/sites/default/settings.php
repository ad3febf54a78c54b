<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/varnish/varnish.cache.inc';
$conf['cache_class_cache_page'] = file_exists('/usr/sbin/varnishd') ? 'VarnishCache' : 'DrupalDatabaseCache';
