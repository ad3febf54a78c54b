<?php

$conf['site_name'] = 'Example';
