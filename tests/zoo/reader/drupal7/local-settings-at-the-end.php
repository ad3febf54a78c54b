<?php
$conf['x'] = 'from settings';
$local = dirname(__FILE__) . '/settings.local.php';
if (file_exists($local)) {
  include_once $local;
}
require dirname(__FILE__) . '/settings.site.php';
