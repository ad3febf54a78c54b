<?php
if (getenv('IS_DDEV_PROJECT') == 'true') { define('WHO', 'ddev'); }
elseif (getenv('LANDO') === 'ON') { define('WHO', 'lando'); }
elseif (isset($_ENV['PANTHEON_ENVIRONMENT']) && !isset($_ENV['LANDO'])) { define('WHO', 'platform'); }
else { define('WHO', 'nobody'); }
if (isset($_ENV['LANDO_INFO'])) { define('HAS_INFO', true); }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
