<?php

$conf['site_name'] = 'Example';
if (!empty($_ENV['PANTHEON_ENVIRONMENT'])) { $conf['schema_suppress_type_warnings'] = TRUE; }

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
