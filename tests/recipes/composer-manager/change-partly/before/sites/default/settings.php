<?php

$conf['site_name'] = 'Example';
$conf['composer_manager_autobuild_file'] = FALSE;
if (defined('PANTHEON_ENVIRONMENT')) {
  $conf['composer_manager_file_dir'] = 'private://composer';
}

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
