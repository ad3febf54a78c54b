<?php

$conf['file_temporary_path'] = 'sites/default/files/private/tmp';
