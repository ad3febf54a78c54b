<?php
ini_set('arg_separator.output', '&');
@ini_set( 'memory_limit' , '512M' );
ini_set('display_errors', 0);
ini_set('log_errors', true);
ini_set('html_errors', false);
ini_set("error_log", __DIR__ . '/error.log');
ini_alter('default_charset', 'UTF-8');
\ini_set('precision', 14);
ini_set('session.gc_maxlifetime', 200000);
ini_set('session.gc_maxlifetime', 3600 * 24);
ini_set('user_agent', null);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
