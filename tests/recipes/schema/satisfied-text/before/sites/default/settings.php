<?php

$conf['site_name'] = 'Example';
$conf["schema_suppress_type_warnings"] = "1";

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
