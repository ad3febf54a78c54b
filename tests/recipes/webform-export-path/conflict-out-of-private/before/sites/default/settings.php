<?php

$conf['webform_export_path'] = 'sites/default/files/private/../export';
