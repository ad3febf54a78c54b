<?php
$conf['tier_file'] = 'dev';
