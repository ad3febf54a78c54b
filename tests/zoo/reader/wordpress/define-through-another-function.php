<?php
call_user_func('define', 'BY_CALL_USER_FUNC', 1);
call_user_func_array('define', array('BY_ARRAY', 2));
$function = 'define';
$function('BY_VARIABLE', 3);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
