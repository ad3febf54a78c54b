<?php
define( 'WPCACHEHOME', '/srv/bindings/0123/code/wp-content/plugins/wp-super-cache/' );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
