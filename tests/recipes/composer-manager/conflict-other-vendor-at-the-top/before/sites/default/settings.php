<?php

$conf['site_name'] = 'Example';

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
