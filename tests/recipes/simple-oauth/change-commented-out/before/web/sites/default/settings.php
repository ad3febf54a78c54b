<?php

include __DIR__ . "/settings.pantheon.php";

# $settings['simple_oauth.key_permissions_check'] = FALSE;

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
