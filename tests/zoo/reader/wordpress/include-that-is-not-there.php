<?php
if (file_exists(__DIR__ . '/wp-config-local.php')) {
	include __DIR__ . '/wp-config-local.php';
} else {
	define('NOT_LOCAL', 1);
}
if (is_readable(dirname(__FILE__) . '/nowhere.php')) {
	include dirname(__FILE__) . '/nowhere.php';
}
if (!is_dir(__DIR__ . '/no-folder')) {
	define('NO_FOLDER', 1);
}
@include_once 'nothing-here.php';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
