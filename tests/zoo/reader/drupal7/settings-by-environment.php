<?php
$databases = array();
$update_free_access = FALSE;
$drupal_hash_salt = '';
ini_set('session.gc_probability', 1);
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  switch ($_ENV['PANTHEON_ENVIRONMENT']) {
    case 'live': $conf['cache'] = 1; $conf['site_name'] = 'Live'; break;
    case 'test': $conf['cache'] = 1; break;
    case 'lando': $conf['cache'] = 'lando'; break;
    default: $conf['cache'] = 0;
  }
  $conf += array('cache' => 5, 'extra' => $_ENV['PANTHEON_ENVIRONMENT']);
}
else {
  $conf['cache'] = FALSE;
  $conf['local']['deep'][] = 'x';
  $conf['local']['deep'][] = 'y';
}
$conf['nested'] = array_merge((array) @$conf['nested'], array('z' => 1));
foreach (array('a', 'b') as $i => $n) { $conf["item_$n"] = $i; }
unset($conf['item_b']);
$local = dirname(__FILE__) . '/settings.local.php';
if (file_exists($local)) { include $local; }
