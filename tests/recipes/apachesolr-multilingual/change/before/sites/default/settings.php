<?php

$conf['site_name'] = 'Site';
