<?php

$settings['file_private_path'] = 'sites/default/files/private';
