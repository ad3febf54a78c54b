<?php

// fixer webform-export-path: exports are written by one container and fetched from another; nobody else may read them. Was: 'public://export'
$conf['webform_export_path'] = 'private://tmp';
