<?php

$conf['site_name'] = 'Example';
$conf['composer_manager_autobuild_file'] = FALSE;
if (defined('PANTHEON_ENVIRONMENT')) {
  $conf['composer_manager_file_dir'] = 'private://composer';
}

// fixer composer-manager: packages are built in Dev and committed; nothing is built where the code is read-only.
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['composer_manager_vendor_dir'] = $_SERVER['HOME'] . '/code/vendor';
  $conf['composer_manager_autobuild_packages'] = 0;
}

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
