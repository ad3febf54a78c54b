<?php
define('A', "\n\t\r\v\e\f\\\$\"");
define('B', "\101\x41\u{41}\u{1F600}\60\x4");
define('C', "\q\8\'\ \{");
define('D', '\n\t\\\'\x41');
define('E', "\u{00e9}" . "\u{E9}" . "é");
define('F', "\400\777");
define('G', b"bytes" . b'more');
define('H', "\x" . "\xZZ" . '\\');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
