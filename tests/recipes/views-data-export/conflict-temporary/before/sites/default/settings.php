<?php

$conf['site_name'] = 'Example';
$conf['views_data_export_directory'] = 'temporary://views_plugin_display';

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
