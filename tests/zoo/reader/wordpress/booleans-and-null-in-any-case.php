<?php
define('A', TRUE); define('B', True); define('C', FALSE); define('D', NULL); define('E', Null);
define('F', \true); define('G', !FALSE); define('H', (bool) 'false');
define('I', 'true' === true); define('J', (string) false . '|' . (string) true);
define('K', yes_or_no(1));
function yes_or_no($x) { return $x ? TRUE : FALSE; }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
