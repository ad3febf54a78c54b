<?php

include __DIR__ . "/settings.pantheon.php";
$settings['cache']['default'] = 'cache.backend.chainedfast';
