<?php

$conf['site_name'] = 'Example';
$conf['file_temporary_path'] = '/tmp';
