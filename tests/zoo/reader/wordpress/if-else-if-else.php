<?php
if ($_ENV['PANTHEON_ENVIRONMENT'] == 'live') {
	define('STAGE', 'live');
} else if ($_ENV['PANTHEON_ENVIRONMENT'] == 'test') {
	define('STAGE', 'test');
} elseif ('dev' == $_ENV['PANTHEON_ENVIRONMENT'])
	define('STAGE', 'dev');
else {
	define('STAGE', 'other');
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
