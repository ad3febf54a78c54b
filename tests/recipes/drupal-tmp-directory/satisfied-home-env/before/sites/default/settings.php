<?php

$conf['file_temporary_path'] = $_ENV['HOME'] . '/tmp';
$conf['file_directory_temp'] = getenv('HOME') . '/tmp';
