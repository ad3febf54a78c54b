<?php

$conf['file_directory_temp'] = '/srv/bindings/0123456789abcdef/tmp';
$conf['file_temporary_path'] = '/srv/bindings/0123456789abcdef/tmp/site';
