<?php

$conf['site_name'] = 'Example'; $conf['cache_default_class'] = 'DrupalAPCCache'; // One copy a container.
