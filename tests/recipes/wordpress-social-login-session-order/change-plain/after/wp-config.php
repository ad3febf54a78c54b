<?php
$a = 1; /* fixer wordpress-social-login-session-order: WordPress cannot be loaded from its own config: logins, the dashboard and scheduled tasks would fail. Took out: require '/code/wp-blog-header.php'; */ $b = 2;
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
