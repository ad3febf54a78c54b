<?php

extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));

// fixer webform-export-path: exports are written by one container and fetched from another; nobody else may read them.
$conf['webform_export_path'] = 'private://tmp';
