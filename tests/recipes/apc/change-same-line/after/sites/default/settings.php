<?php

$conf['site_name'] = 'Example'; /* fixer apc: its memory belongs to one container and the others never see what is in it. Took out: $conf['cache_default_class'] = 'DrupalAPCCache'; */ // One copy a container.
