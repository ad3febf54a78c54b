<?php
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];
require_once ABSPATH . 'wp-settings.php';
