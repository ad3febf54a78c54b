<?php

$settings['hash_salt'] = 'example';
include __DIR__ . "/settings.pantheon.php";

// fixer schema: the platform's own table has a type that the module cannot map, and it warns at every report.
$config['schema.settings']['schema_suppress_type_warnings'] = TRUE;

$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
