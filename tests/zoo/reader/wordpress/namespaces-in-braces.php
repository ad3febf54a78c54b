<?php
namespace Acme {
	const OURS = 1;
	define('FROM_ACME', OURS);
}
namespace {
	define('FROM_GLOBAL', \Acme\OURS);
	require_once ABSPATH . 'wp-settings.php';
}
