<?php

$conf['site_name'] = 'Example';

// fixer composer-manager: packages are built in Dev and committed; nothing is built where the code is read-only.
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  # Shared scratch folder, and the vendor folder that is committed with the code.
  $conf['composer_manager_file_dir'] = 'private://composer';
  $conf['composer_manager_vendor_dir'] = $_SERVER['HOME'] . '/code/vendor';
  # Nothing is built where the code is read-only.
  $conf['composer_manager_autobuild_file'] = 0;
  $conf['composer_manager_autobuild_packages'] = 0;
}

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
