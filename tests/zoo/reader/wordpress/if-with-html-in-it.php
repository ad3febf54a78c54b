<?php
if ($_ENV['PANTHEON_ENVIRONMENT'] === 'dev'): ?>
<?php define('IN_DEV', true); ?>
<?php elseif ($_ENV['PANTHEON_ENVIRONMENT'] === 'test'): ?>
<?php define('IN_TEST', true) ?>
<?php else: ?>
<?php define('ELSEWHERE', true); endif;
define('AFTER', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
