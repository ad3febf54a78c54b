<?php
$conf['plain'] = 1;
$conf["double"] = 'x';
$GLOBALS['conf']['globals'] = 2;
$conf['deep']['er'] = array('a', 'b');
$conf['list'][] = 'x';
$conf += array('added' => 1, 'plain' => 2);
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['on_platform'] = TRUE;
  if ($_ENV['PANTHEON_ENVIRONMENT'] == 'live') {
    $conf['cache'] = 1;
  }
  else {
    $conf['cache'] = 0;
  }
}
foreach (array('preprocess_css', 'preprocess_js') as $name) {
  $conf[$name] = $conf['cache'] ? 1 : 0;
}
ini_set('session.gc_probability', 1);
