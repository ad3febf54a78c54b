<?php

$conf += array('webform_export_path' => 'private://tmp');
