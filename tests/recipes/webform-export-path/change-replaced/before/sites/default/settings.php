<?php

$conf['webform_export_path'] = 'public://export';
