<?php
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) { $a = 1; }
if (!empty($_SERVER['PANTHEON_ENVIRONMENT'])) { $b = 1; }
if (getenv('PANTHEON_ENVIRONMENT')) { $c = 1; }
if (getenv('PANTHEON_ENVIRONMENT') !== false) { $d = 1; }
if (array_key_exists('PANTHEON_ENVIRONMENT', $_ENV)) { $e = 1; }
if (in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test', 'live'))) { $f = 1; }
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] !== 'lando') { $h = 1; }
if (preg_match('/^(test|live)$/', $_ENV['PANTHEON_ENVIRONMENT'])) { $i = 1; }
if (strpos($_ENV['PANTHEON_ENVIRONMENT'], 'multi') === 0) { $j = 1; }
if (!strcmp($_ENV['PANTHEON_ENVIRONMENT'], 'live')) { $k = 1; }
if (($_ENV['PANTHEON_ENVIRONMENT'] ?? 'local') === 'live') { $l = 1; }
if (isset($_ENV['PANTHEON_ENVIRONMENT'], $_ENV['PANTHEON_SITE'])) { $m = 1; }
if ('live' === strtolower(trim(getenv('PANTHEON_ENVIRONMENT')))) { $n = 1; }
$known = array('dev' => 'D', 'live' => 'L');
$o = isset($known[$_ENV['PANTHEON_ENVIRONMENT']]) ? $known[$_ENV['PANTHEON_ENVIRONMENT']] : 'other';
$p = $known[$_ENV['PANTHEON_ENVIRONMENT']] ?? 'other';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
