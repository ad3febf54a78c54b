<?php
// fixer wp-redis: the platform names Redis's address only where Redis is switched on.
if ( ! empty( $_ENV['CACHE_HOST'] ) && is_file( WP_CONTENT_DIR . '/plugins/wp-redis/object-cache.php' ) ) {
	require_once WP_CONTENT_DIR . '/plugins/wp-redis/object-cache.php';
}
