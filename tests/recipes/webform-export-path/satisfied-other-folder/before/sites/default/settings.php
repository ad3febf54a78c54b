<?php

$conf['webform_export_path'] = 'private://webform/export';
