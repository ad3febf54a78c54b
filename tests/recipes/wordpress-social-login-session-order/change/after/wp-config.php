<?php
// fixer wordpress-social-login-session-order: WordPress cannot be loaded from its own config: logins, the dashboard and scheduled tasks would fail. What stood here was longer.
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
