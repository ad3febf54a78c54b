<?php
$conf['views_data_export_directory'] = 'public://';
