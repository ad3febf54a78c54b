<?php
define('LINE', __LINE__);
define('FOLDER', basename(__DIR__) !== '');
define('FILE_NAME', basename(__FILE__));
define('FUNCTION_NAME', __FUNCTION__ . '|' . __CLASS__ . '|' . __METHOD__ . '|' . __NAMESPACE__);
define('PARENT_FOLDER', dirname(__DIR__) === dirname(dirname(__FILE__)));
define('IN_TEXT', __dir__ . '/x');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
