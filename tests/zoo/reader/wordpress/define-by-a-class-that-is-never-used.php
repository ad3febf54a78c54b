<?php
class Unused
{
	const LIMIT = 1;

	public function apply()
	{
		define('NEVER', 1);
		$GLOBALS['never'] = 1;
	}
}
function never_called()
{
	define('NEVER_EITHER', 1);
}
$closure = function () {
	define('NOR_THIS', 1);
};
define('REAL', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
