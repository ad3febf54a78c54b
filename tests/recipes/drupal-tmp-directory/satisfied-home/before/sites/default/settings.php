<?php

$conf['file_temporary_path'] = $_SERVER['HOME'] . '/tmp';
