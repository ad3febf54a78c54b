<?php
$limit = '256M';
$set = function ($name) use ($limit) { define($name, $limit); };
$limit = '64M';
$set('WP_MEMORY_LIMIT');
$by_ref = function () use (&$limit) { $limit = '1G'; };
$by_ref();
define('LIMIT_AFTER', $limit);
$arrow = fn($v) => $v . $limit;
define('BY_ARROW', $arrow('pre'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
