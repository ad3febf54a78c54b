<?php
define('FIRST_WINS', 1);
@define('FIRST_WINS', 2);
if (!defined('FIRST_WINS')) {
	define('FIRST_WINS', 3);
}
$last_wins = 1;
$last_wins = 2;
defined('FIRST_WINS') or define('FIRST_WINS', 4);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
