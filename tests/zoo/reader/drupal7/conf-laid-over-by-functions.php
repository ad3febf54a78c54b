<?php
$conf['site_name'] = 'Museum';
$conf['deep'] = array('kept' => 1, 'changed' => 2, 'nested' => array('a' => 1, 'b' => 2));
$conf = array_replace_recursive($conf, array(
  'deep' => array('changed' => 3, 'nested' => array('b' => 4)),
  'new' => array('x' => 1),
  'empty' => array(),
  'site_slogan' => 'Open daily',
));
$conf['flat'] = array('lost' => 1);
$conf = array_replace($conf, ['flat' => ['stays' => 2], 'file_temporary_path' => '/tmp']);
$conf = array_merge($conf, array('merged' => array('y' => 2)));
$conf['list'] = array('first', 'second');
$conf['list'] = array_merge($conf['list'], array('third'));
$conf['list'] = array_replace($conf['list'], array('FIRST'));
$conf['mixed'] = array('a' => 1, 0);
$conf['mixed'] = array_merge($conf['mixed'], array('a' => 2, 1));
if (getenv('PANTHEON_ENVIRONMENT') === 'live') {
  $conf = array_replace_recursive($conf, array('deep' => array('only_live' => TRUE)));
}
