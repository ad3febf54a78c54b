<?php

// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_backends'] = array('sites/all/modules/apc/drupal_apc_cache.inc');
// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_class_cache'] = 'DrupalApcCache';
// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_class_cache_bootstrap'] = "DrupalApcCache";
$conf['site_name'] = 'Example';
