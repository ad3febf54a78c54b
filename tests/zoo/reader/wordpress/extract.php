<?php
extract(array('a' => 1, 'b' => 'x'));
$values = array('c' => 2, 'table_prefix' => 'wp_');
extract($values);
$kept = 'mine';
extract(array('kept' => 'theirs', 'fresh' => 1), EXTR_SKIP);
extract(array('d' => 1), EXTR_PREFIX_ALL, 'p');
$name = 'packed';
$packed = compact('name', 'a');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
