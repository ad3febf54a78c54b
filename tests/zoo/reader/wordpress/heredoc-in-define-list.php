<?php
define('A', 'x') and define('B', 'y');
@define('A', 'again') or define('C', 'z');
defined('D') xor define('D', 4);
$v = define('E', 5) ? 'ok' : 'bad'; define('V', $v);
if (define('F', 6) && !@define('F', 7)) { define('G', 8); }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
