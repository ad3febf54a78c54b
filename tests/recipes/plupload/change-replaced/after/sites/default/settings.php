<?php

$conf['site_name'] = 'Example';
// fixer plupload: chunks of one upload reach several containers, whose temporary folders are not shared. Was: $_SERVER['HOME'].'/tmp'
$conf['plupload_temporary_uri'] = 'private://tmp'; # shared?

/**
 * Settings of one computer.
 */
if (file_exists(dirname(__FILE__) . '/settings.local.php')) {
  include dirname(__FILE__) . '/settings.local.php';
}
