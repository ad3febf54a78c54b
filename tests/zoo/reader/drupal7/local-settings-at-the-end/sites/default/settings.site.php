<?php
$conf['x'] = 'from the include';
$conf['y'] = __DIR__ != '';
