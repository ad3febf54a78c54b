<?php

$conf['cache_default_class'] = 'DrupalAPCCache';
$conf['cache_default_class'] = 'DrupalApcCache';
