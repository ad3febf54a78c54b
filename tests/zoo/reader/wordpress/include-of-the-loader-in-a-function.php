<?php
define('BEFORE', 1);
function start_wordpress()
{
	require_once ABSPATH . 'wp-settings.php';
}
start_wordpress();
define('AFTER', 1);
