<?php
$constants = array(
    'WP_DEBUG' => false,
    'WP_MEMORY_LIMIT' => '256M',
    'NESTED' => array('a' => array(1, 2)),
);
foreach ($constants as $name => $value) { if (!defined($name)) define($name, $value); }
array_walk($constants, function ($v, $k) { if (!defined("AW_$k")) define("AW_$k", $v); });
array_map('define', array('M1', 'M2'), array(1, 2));
call_user_func('define', 'CUF', 'x');
call_user_func_array('define', array('CUFA', 'y'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
