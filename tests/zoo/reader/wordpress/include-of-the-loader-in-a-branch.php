<?php
define('BEFORE', 1);
if (!defined('WP_SETTINGS_LOADED')) {
	define('IN_BRANCH', 1);
	require_once ABSPATH . 'wp-settings.php';
	define('BEHIND', 1);
}
define('AFTER', 1);
