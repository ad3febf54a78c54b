<?php

$conf['site_name'] = 'Example';
$conf['plupload_temporary_uri'] = 'private://tmp';

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
