<?php
ini_set('arg_separator.output', '&amp;');
ini_restore('arg_separator.output');
ini_set('precision', 14);
ini_restore(option: 'precision');
ini_set('precision', 10);
ini_set('display_errors', '0');
if (getenv('PANTHEON_ENVIRONMENT') === 'dev') {
    \Ini_Restore('display_errors');
}
ini_set('html_errors', '1');
if (false) {
    ini_restore('html_errors');
}
ini_set('user_agent', 'x');
call_user_func('ini_restore', 'user_agent');
ini_set('session.name', 'mine');
foreach (array('session.name', 'no.such.setting') as $setting) {
    ini_restore($setting);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
