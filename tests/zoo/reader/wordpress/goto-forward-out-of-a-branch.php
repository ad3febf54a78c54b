<?php
$a = 1;
define('BEFORE', 1);
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
    goto done;
}
define('ONLY_ELSEWHERE', 1);
$a = 2;
done:
define('AFTER', $a);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
