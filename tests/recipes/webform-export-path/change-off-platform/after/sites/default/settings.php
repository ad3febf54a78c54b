<?php

if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['webform_export_path'] = '/tmp/export';
}

// fixer webform-export-path: exports are written by one container and fetched from another; nobody else may read them.
$conf['webform_export_path'] = 'private://tmp';
