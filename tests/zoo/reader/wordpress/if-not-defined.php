<?php
if (!defined('BRACES')) { define('BRACES', 1); }
if (!defined('NO_BRACES')) define('NO_BRACES', 1);
if (!defined('ALTERNATIVE')): define('ALTERNATIVE', 1); endif;
if (false === defined('COMPARED')) { define('COMPARED', 1); }
if (defined('COMPARED') == false) { define('COMPARED', 2); }
if (defined('ELSE_PART')) { } else { define('ELSE_PART', 1); }
if (not_there()) { define('NEVER', 1); }
function not_there() { return false; }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
