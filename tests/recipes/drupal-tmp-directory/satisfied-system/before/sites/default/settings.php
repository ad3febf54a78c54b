<?php

$conf['file_temporary_path'] = sys_get_temp_dir();
