<?php
function outer_setup() {
    function inner_setup() { define('FROM_INNER', 'x'); }
    define('FROM_OUTER', 'y');
}
outer_setup();
inner_setup();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
