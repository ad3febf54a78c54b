<?php

$conf['cache_default_class'] = 'DrupalAPCCache';
if (defined('PANTHEON_ENVIRONMENT')) {
  $conf['cache_default_class'] = 'Redis_Cache';
}
