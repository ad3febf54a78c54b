<?php

if (extension_loaded('apc'))
  { /* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_default_class'] = 'DrupalAPCCache'; */ }
else
  $conf['cache_default_class'] = 'DrupalDatabaseCache';
