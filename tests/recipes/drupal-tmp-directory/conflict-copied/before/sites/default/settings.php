<?php

$tmp = $conf['file_temporary_path'] = '/tmp';
