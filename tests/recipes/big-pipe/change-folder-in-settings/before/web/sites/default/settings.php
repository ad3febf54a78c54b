<?php

include __DIR__ . "/settings.pantheon.php";
$settings['config_sync_directory'] = '../sync';
