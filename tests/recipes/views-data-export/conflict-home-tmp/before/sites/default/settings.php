<?php

$conf['site_name'] = 'Example';
$conf['views_data_export_directory'] = $_SERVER['HOME'] . '/tmp';

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
