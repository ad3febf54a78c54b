<?php

include __DIR__ . "/settings.pantheon.php";

$config['system.file'] = [
  'path' => [
    // fixer drupal-tmp-directory: the platform sets the path of each container itself. Took out: 'temporary' => '/tmp',
  ],
  'default_scheme' => 'private',
];

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
