<?php
$conf['tier_file'] = 'live';
return;
$conf['never'] = 1;
