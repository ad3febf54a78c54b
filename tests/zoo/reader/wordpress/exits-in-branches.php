<?php
if (isset($_SERVER['NOT_THERE_AT_ALL_E'])) { die('No'); }
defined('ABSPATH') or exit;
if (PHP_SAPI === 'no-such-sapi') { exit(1); }
if (!defined('ABSPATH')) die();
define('REACHED', 1);
if ($_ENV['PANTHEON_ENVIRONMENT'] === 'nowhere') { return; }
define('REACHED_TOO', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
