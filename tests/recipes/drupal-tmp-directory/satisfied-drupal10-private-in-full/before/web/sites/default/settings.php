<?php

include __DIR__ . "/settings.pantheon.php";

$settings['file_temp_path'] = '/code/web/sites/default/files/private/tmp';

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
