<?php
if ((include __DIR__ . '/settings/on.php') === 'on') { define('WAS_ON', true); }
if (file_exists(__DIR__ . '/settings/none.php') && include __DIR__ . '/settings/none.php') { define('NONE', 1); } else { define('NONE', 0); }
(@include __DIR__ . '/settings/missing.php') || define('MISSING', 1);
$r = @include 'nowhere.php'; define('R', $r);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
