<?php

include_once './sites/all/modules/fast_404/fast_404.inc';
fast_404_path_check();
