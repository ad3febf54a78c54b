<?php define( 'WP_CACHE', true ); // Added by a cache
//Begin session cookie settings
@ini_set('session.cookie_httponly', true);
@ini_set('session.cookie_secure', true);
//END cookie settings
// BEGIN Security - Do not modify or remove this line
	define( 'FORCE_SSL_ADMIN', true ); // Redirect All - Settings > Enforce SSL
	define( 'DISALLOW_FILE_EDIT', true ); // Disable File Editor
// END Security - Do not modify or remove this line
define( 'ENCRYPTION_KEY', 'IV19QFQ/Pis8dCo/Pg==' );
define( 'WPCACHEHOME', '/home/museum/public_html/wp-content/plugins/wp-super-cache/' );
if ( ! defined('AUTH_OF_A_COPY') ) { define('AUTH_OF_A_COPY', 'a{b}$c'); }
define('WFWAF_LOG_PATH', __DIR__ . '/wp-content/wflogs/');
if (file_exists(__DIR__ . '/wordfence-waf.php')) {
	define("WFWAF_AUTO_PREPEND", true);
	include_once __DIR__ . '/wordfence-waf.php';
}
define('AUTOMATIC_UPDATER_DISABLED',true);define('WP_POST_REVISIONS',5);
define( 'BLOCKED_USERS', ['^admin$', '^administrator$'] );
if ((isset($_ENV["HTTPS"]) && ("on" == $_ENV["HTTPS"])) && false) {
	$_SERVER["HTTPS"] = "on";
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
