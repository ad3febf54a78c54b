<?php

// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_backends'][] = 'sites/all/modules/contrib/apc/drupal_apc_cache.inc';
// fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_default_class'] = 'DrupalAPCCache';
$conf['cache_class_cache_form'] = 'DrupalDatabaseCache';
