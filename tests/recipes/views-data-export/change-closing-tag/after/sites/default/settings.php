<?php

$conf['site_name'] = 'Example';

# fixer views-data-export: exports are written by several containers, whose temporary folders are not shared.
$conf['views_data_export_directory'] = 'public://';

?>
