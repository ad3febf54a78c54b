<?php

$conf['site_name'] = 'Example';

include DRUPAL_ROOT . '/sites/all/modules/domain/settings.inc';
