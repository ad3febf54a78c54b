<?php

include_once './sites/all/modules/contrib/fast_404/fast_404.inc';
$conf['note'] = 'fast_404_path_check();';
$helper->fast_404_path_check();
