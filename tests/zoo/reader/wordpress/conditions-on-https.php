<?php
if (isset($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON') {
	$_SERVER['HTTPS'] = 'on';
	$_SERVER['SERVER_PORT'] = 443;
} else {
	$_SERVER['SERVER_PORT'] = 80;
}
$scheme = !empty($_SERVER['HTTP_X_SSL']) && $_SERVER['HTTP_X_SSL'] != 'OFF' ? 'https' : 'http';
$scheme = ($_SERVER['HTTP_X_SSL'] ?? '') === 'ON' ? 'https' : 'http';
define('WP_HOME', $scheme . '://' . $_SERVER['HTTP_HOST']);
if ($_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' && $_ENV['PANTHEON_ENVIRONMENT'] === 'live') {
	define('FORCE_SSL_ADMIN', true);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
