<?php

$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

define('WP_ENV', getenv('WP_ENV') ?: 'production');
$table_prefix = getenv('DB_PREFIX') ?: 'wp_';
define('WP_MEMORY_LIMIT', '512M');
define('AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/ao/');
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && isset($_SERVER['HTTP_HOST'])) {
    $_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];
    $_SERVER['SERVER_PORT'] = $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' ? 443 : 80;
}

require_once __DIR__ . '/more.php';
