<?php

if (extension_loaded('apc'))
  $conf['cache_default_class'] = 'DrupalAPCCache';
else
  $conf['cache_default_class'] = 'DrupalDatabaseCache';
