<?php
// off: define('A', 1); ?>
<?php # also ?>
<?php define('A', 2); /* not ?> here */ define('B', 3);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
