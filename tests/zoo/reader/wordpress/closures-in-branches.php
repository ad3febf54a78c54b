<?php
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] === 'live') { $set = function ($n) { define($n, 'live'); }; }
else { $set = function ($n) { define($n, 'other'); }; }
$set('BY_BRANCH');
if (rand(0, 9) < 20) { $set = function ($n) { define($n, 'late'); }; }
$set('BY_CHANCE');
$copy = $set; $copy('BY_COPY');
$set = 'strtoupper'; $set('NOT_DEFINED');
if (!empty($_ENV['PANTHEON_ENVIRONMENT'])) { function where() { return 'platform'; } } else { function where() { return 'away'; } }
define('WHERE', where());
$n = 1; $one = fn() => $n; $n = 2; define('ARROW', $one());

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
