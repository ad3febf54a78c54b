<?php
// fixer page-cache-wp-super-cache: pages are cached at the platform's edge, and nowhere else. Was: true
define( 'WP_CACHE', false );
// fixer page-cache-wp-super-cache: a path that is written out names one container, and nothing reads it any more. Took out: define( 'WPCACHEHOME', '/srv/bindings/0123/code/wp-content/plugins/wp-super-cache/' );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
