<?php
late();
function late()
{
	define('LATE', 1);
}
if (!function_exists('in_branch')) {
	function in_branch()
	{
		define('IN_BRANCH', 1);
	}
}
in_branch();
function outer()
{
	function inner()
	{
		define('INNER', 1);
	}
}
outer();
inner();
function leaves_early($stop)
{
	if ($stop) {
		return;
	}
	define('NOT_STOPPED', 1);
}
leaves_early(true);
leaves_early(false);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
