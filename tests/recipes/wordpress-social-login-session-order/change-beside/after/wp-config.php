<?php
if (defined( "PANTHEON_BINDING" )) {
  $here = 1;
  // fixer wordpress-social-login-session-order: WordPress cannot be loaded from its own config: logins, the dashboard and scheduled tasks would fail. Took out: include_once( "/srv/bindings/". PANTHEON_BINDING ."/code/wp-blog-header.php" );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
