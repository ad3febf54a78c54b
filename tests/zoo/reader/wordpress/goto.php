<?php
$before = 1;
goto end;
define('NEVER', 1);
end:
define('REACHED', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
