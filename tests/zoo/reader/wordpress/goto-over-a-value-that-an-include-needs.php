<?php
goto further;
$file = 'wp-config-nowhere.php';
define('SKIPPED', 1);
further:
$file = __DIR__ . '/wp-config-' . (getenv('PANTHEON_ENVIRONMENT') ?: 'local') . '.php';
if (file_exists($file)) {
    require_once $file;
}
define('FILE', basename($file));

function decide() {
    if (getenv('PANTHEON_ENVIRONMENT') === 'live') {
        goto further;
    }
    define('NOT_LIVE', 1);
    further:
    define('DECIDED', 1);
}
foreach (array(1, 2, 3) as $number) {
    if ($number == 2) {
        goto out;
    }
    define("NUMBER_$number", $number);
}
define('ALL_NUMBERS', 1);
out:
if (getenv('PANTHEON_ENVIRONMENT')) goto past;
decide();
past:
define('LAST', $number);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
