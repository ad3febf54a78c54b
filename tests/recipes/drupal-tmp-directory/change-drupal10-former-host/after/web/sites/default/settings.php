<?php

include __DIR__ . "/settings.pantheon.php";

// fixer drupal-tmp-directory: the platform sets the path of each container itself. Took out: $settings['file_temp_path'] = '/mnt/tmp/museum';

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
