<?php
if (getenv('LANDO_INFO')) {
    $lando_info = json_decode(getenv('LANDO_INFO'), true);
    define('DB_HOST', $lando_info['database']['internal_connection']['host']);
    define('IS_LANDO', true);
} elseif (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] !== 'lando') {
    define('DB_HOST', $_ENV['DB_HOST'] . ':' . $_ENV['DB_PORT']);
} else { define('DB_HOST', 'localhost'); }
define('PLACE', empty($_ENV['PANTHEON_ENVIRONMENT']) ? 'none' : ('lando' === $_ENV['PANTHEON_ENVIRONMENT'] ? 'lando' : 'platform'));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
