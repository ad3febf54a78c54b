<?php

$conf['webform_export_path'] = 'temporary://';
