<?php
$primary = array('live' => 'www.example.com', 'test' => 'test.example.com');
$environment = isset($_ENV['PANTHEON_ENVIRONMENT']) ? $_ENV['PANTHEON_ENVIRONMENT'] : 'local';
define('MULTISITE', true);
define('SUBDOMAIN_INSTALL', false);
define('DOMAIN_CURRENT_SITE', isset($primary[$environment]) ? $primary[$environment] : $_SERVER['HTTP_HOST']);
define('PATH_CURRENT_SITE', '/');
define('SITE_ID_CURRENT_SITE', 1);
$base = '/';
if ($_SERVER['HTTP_HOST'] === 'old.example.com') {
	header('Location: https://www.example.com/');
	exit;
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
