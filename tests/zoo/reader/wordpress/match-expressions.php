<?php
define('STAGE', match ($_ENV['PANTHEON_ENVIRONMENT']) {
	'live' => 'production',
	'dev', 'test' => 'work',
	default => 'other',
});
$by_truth = match (true) {
	isset($_ENV['PANTHEON_ENVIRONMENT']) => 'platform',
	default => 'elsewhere',
};
match (true) {
	default => define('IN_ARM', 1),
};

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
