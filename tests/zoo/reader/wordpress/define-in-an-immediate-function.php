<?php
(function () {
	define('IN_FUNCTION', 1);
	$local = 'never global';
	$GLOBALS['made_global'] = 'yes';
})();
call_user_func(function () {
	define('IN_CALLED', 2);
});
(static fn() => define('IN_ARROW', 3))();

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
