<?php

$conf['site_name'] = 'Example';
// fixer schema: the platform's own table has a type that the module cannot map, and it warns at every report. Took out: $conf[‘schema_suppress_type_warnings’] = true;
$conf['schema_suppress_type_warnings'] = TRUE;

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
