<?php

$conf['site_name'] = 'Example';
if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));
}
$conf['schema_suppress_type_warnings'] = TRUE;
$conf = array('site_name' => 'Reset');

// fixer schema: the platform's own table has a type that the module cannot map, and it warns at every report.
$conf['schema_suppress_type_warnings'] = TRUE;

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
