<?php
$conf['before'] = 1;
$conf = array(
  'reset' => TRUE,
  'nested' => array('x' => 'y'),
);
$conf['after'] = 2;
unset($conf['nested']['x']);
$databases = array();
$databases['default']['default'] = array('driver' => 'mysql', 'prefix' => '');
