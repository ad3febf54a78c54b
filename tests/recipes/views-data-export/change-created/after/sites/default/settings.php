<?php
// Made by fixer, since there was none.

// fixer views-data-export: exports are written by several containers, whose temporary folders are not shared.
$conf['views_data_export_directory'] = 'public://';
