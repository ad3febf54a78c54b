<?php

$conf['site_name'] = 'Example';
$conf['composer_manager_autobuild_packages'] = 1;

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
