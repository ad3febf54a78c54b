<?php

$conf['site_name'] = 'Example';
ini_set('arg_separator.output', '&amp;');
ini_set('arg_separator.output', '&');

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
