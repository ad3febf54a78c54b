<?php
namespace Acme\Site;

\define('WITH_BACKSLASH', 1);
define('WITHOUT_BACKSLASH', 2);
define('Acme\Site\INSIDE', 3);
const OURS = 5;
define('COPY', OURS);
define('COPY_WHOLE', \Acme\Site\OURS);
\defined('GUARDED') || \define('GUARDED', 6);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
