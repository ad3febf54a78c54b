<?php
eval("define('IN_EVAL', 1);");
eval('$in_eval = "x"; define("TWICE", $in_eval . 1);');
$code = 'define(' . "'FOLDED'" . ', 3);';
eval($code);
eval('return 5;');
define('AFTER', 1);
$value = eval('return 6;');
eval('?>text<?php define("BEHIND_TAG", 1);');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
