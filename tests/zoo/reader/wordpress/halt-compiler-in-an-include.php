<?php
include __DIR__ . '/settings/data.php';
define('AFTER', defined('BEHIND') ? 'yes' : 'no');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
