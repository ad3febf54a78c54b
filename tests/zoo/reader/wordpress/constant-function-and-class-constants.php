<?php
class K { const A = 'a'; const B = self::A . 'b'; }
define('ONE', 1);
define('TWO', constant('ONE') + 1);
define('KB', constant('K::B'));
define('KN', K::class);
define('HAS', defined('K::A'));
$n = 'ONE'; define('VIA', constant($n));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
