<?php

$conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['cache_default_class'] = 'DrupalAPCCache';
}
