<?php
const ONE = 1, TWO = ONE . '2';
const THREE = 'a' . 'b', FOUR = ONE === 1 ? 'yes' : 'no';
const SIX = [1, 2][1], SEVEN = -1, EIGHT = !true, NINE = __LINE__;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
