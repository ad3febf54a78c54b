<?php

$settings['hash_salt'] = 'example';
include __DIR__ . "/settings.pantheon.php";
$conf['plupload_temporary_uri'] = 'private://tmp';

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
