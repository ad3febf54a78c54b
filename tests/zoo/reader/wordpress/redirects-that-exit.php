<?php
if (isset($_SERVER['PANTHEON_ENVIRONMENT']) && ($_SERVER['PANTHEON_ENVIRONMENT'] === 'live')) {
  if ($_SERVER['HTTP_HOST'] === 'old.example.com' || $_SERVER['REQUEST_URI'] === '/gone') { header('Location: https://www.example.com/'); exit(); }
}
define('REACHED', 1);
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $primary_domain = $_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? 'www.example.com' : $_SERVER['HTTP_HOST'];
  $requires_redirect = false;
  if ($_SERVER['HTTP_HOST'] != $primary_domain) { $requires_redirect = true; }
  if ($requires_redirect === true) { header('HTTP/1.0 301 Moved Permanently'); exit(); }
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
