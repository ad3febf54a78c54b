<?php
$settings['file_private_path'] = 'sites/default/files/private';
$settings['file_temp_path'] = sys_get_temp_dir();
