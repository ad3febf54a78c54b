<?php
for ($i = 1; $i <= 3; $i++) {
	define('COUNTED_' . $i, $i);
}
$n = 0;
while ($n < 2) {
	$n++;
	$squares[$n] = $n * $n;
}
do {
	define('ONCE', 1);
} while (false);
do {
	$left = 1;
	if ($left) {
		break;
	}
	$left = 2;
} while (0);
for (;;) {
	$broken_off = 1;
	break;
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
