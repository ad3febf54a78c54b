<?php

$conf['site_name'] = 'Example';
$conf['x'] = 1; $conf = array_merge($conf, array('schema_suppress_type_warnings' => TRUE));

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
