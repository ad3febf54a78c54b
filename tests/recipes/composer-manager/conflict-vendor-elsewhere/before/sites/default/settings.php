<?php

$conf['site_name'] = 'Example';
$conf['composer_manager_vendor_dir'] = 'sites/all/vendor';

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
