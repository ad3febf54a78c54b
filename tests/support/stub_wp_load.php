<?php
/** In the place of WordPress's own wp-load.php: finds wp-config.php as that does, here or one folder up. */

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
if (file_exists(ABSPATH . 'wp-config.php')) {
    require_once ABSPATH . 'wp-config.php';
} else {
    require_once dirname(ABSPATH) . '/wp-config.php';
}
