<?php

include __DIR__ . "/settings.pantheon.php";

$settings['config_sync_directory'] = '../config/sync';

if (file_exists(__DIR__ . '/settings.local.php')) {
  include __DIR__ . '/settings.local.php';
}
