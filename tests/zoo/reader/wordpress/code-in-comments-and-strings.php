<?php
// define('A', 1);
# define('A', 2);
/* define('A', 3); */
/** define('A', 4); require_once ABSPATH . 'wp-settings.php'; */
$text = "define('A', 5);";
$more = 'require_once ABSPATH . "wp-settings.php";';
#[Attribute] class Described {}
define('REAL', 1); // define('REAL', 2); ?><?php
define('REAL_TOO', 1); # ?> define('NOT_CODE', 1);
<?php

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
