<?php
define('SIMPLE', $_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? 'l' : 'o');
define('SHORT', getenv('PANTHEON_ENVIRONMENT') ?: 'none');
define('SHORT_MISSING', getenv('NOT_THERE_AT_ALL_A') ?: 'none');
define('NESTED', $_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? 1 : ($_ENV['PANTHEON_ENVIRONMENT'] === 'test' ? 2 : 3));
isset($_ENV['PANTHEON_ENVIRONMENT']) ? define('SET', 1) : define('SET', 0);
define('COALESCED', $_ENV['NOT_THERE_AT_ALL_B'] ?? $_SERVER['NOT_THERE_AT_ALL_C'] ?? 'default');
define('KNOWN', null ?? false ?: 'x');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
