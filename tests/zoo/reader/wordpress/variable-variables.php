<?php
$name = 'limit'; $$name = '256M';
${'de' . 'bug'} = true;
$arr = 'conf'; ${$arr}['x'] = 1; $$arr['y'] = 2;
define('L', $limit); define('D', $debug);
foreach (array('one' => 1, 'two' => 2) as $k => $v) { $$k = $v; }
define('SUM', $one + $two);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
