<?php
// Made by fixer, since there was none.

// fixer webform-export-path: exports are written by one container and fetched from another; nobody else may read them.
$conf['webform_export_path'] = 'private://tmp';
