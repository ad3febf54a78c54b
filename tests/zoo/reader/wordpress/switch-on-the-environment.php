<?php
switch ($_ENV['PANTHEON_ENVIRONMENT']) {
    case 'live':
    case 'test':
        define('WP_DEBUG', false);
        if ($_ENV['PANTHEON_ENVIRONMENT'] === 'test') break;
        define('ONLY_LIVE', 1);
        break;
    case 'dev': define('WP_DEBUG', true); 
    case 'never': define('FELL', 1); break;
    default: define('WP_DEBUG', 'def'); define('IS_DEFAULT', true);
}
switch (true) { case !isset($_ENV['PANTHEON_ENVIRONMENT']): define('WHERE', 'away'); break;
 case $_ENV['PANTHEON_ENVIRONMENT'] == 'lando': define('WHERE', 'lando'); break; default: define('WHERE', 'platform'); }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
