<?php

$conf['site_name'] = 'Example';
if (!defined('PANTHEON_ENVIRONMENT')) {
  $conf['plupload_temporary_uri'] = 'private://tmp';
}

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
