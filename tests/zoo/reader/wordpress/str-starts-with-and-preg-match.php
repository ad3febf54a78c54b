<?php
$e = (string) getenv('PANTHEON_ENVIRONMENT');
if (str_starts_with($e, 'l')) { define('STARTS_L', 1); }
if (str_contains($e, 'es') || str_ends_with($e, 'v')) define('ES_OR_V', 1);
if (preg_match('/^(dev|test|live)$/', $e, $m)) { define('MATCHED', $m[1]); } else { define('MATCHED', 'no'); }
if (strpos($e, 'lan') === 0) define('LAN', 1);
if (substr($e, 0, 2) == 'li') define('LI', 1);
if (!preg_match('/live/', $e)) define('NOT_LIVE', 1);
define('LEN', strlen($e)); define('UP', ucfirst(strtolower($e)));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
