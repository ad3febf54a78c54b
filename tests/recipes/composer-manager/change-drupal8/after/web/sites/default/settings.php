<?php

$settings['hash_salt'] = 'example';
include __DIR__ . "/settings.pantheon.php";

// fixer composer-manager: packages are built in Dev and committed; nothing is built where the code is read-only.
$config['composer_manager.settings']['autobuild_file'] = 0;

// fixer composer-manager: packages are built in Dev and committed; nothing is built where the code is read-only.
$config['composer_manager.settings']['autobuild_packages'] = 0;

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
