<?php

$backends = array('sites/all/modules/contrib/apc/drupal_apc_cache.inc', 'other.inc');
$conf['cache_backends'] = $backends;
