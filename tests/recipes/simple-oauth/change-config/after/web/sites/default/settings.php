<?php

include __DIR__ . "/settings.pantheon.php";

$config['simple_oauth']['key_permissions_check'] = FALSE;
$conf['simple_oauth.key_permissions_check'] = FALSE;

// fixer simple-oauth: nobody can set the mode of a file here, so the keys are taken as they are.
$settings['simple_oauth.key_permissions_check'] = FALSE;

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
