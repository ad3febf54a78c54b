<?php

$conf['site_name'] = 'Example';
if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {
  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));
}
$conf['plupload_temporary_uri'] = 'private://tmp';
$conf = array('site_name' => 'Reset');

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
