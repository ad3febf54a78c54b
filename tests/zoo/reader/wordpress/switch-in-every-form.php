<?php
switch ($_ENV['PANTHEON_ENVIRONMENT']) {
	case 'dev':
	case 'test':
		define('STAGE', 'work');
		break;
	case 'live':
		define('STAGE', 'live');
	default:
		define('NOT_WORK', 1);
}
switch ($_SERVER['PANTHEON_ENVIRONMENT']):
	case 'live':
		$cache = 900;
		break;
	default:
		$cache = 0;
endswitch;
switch (true) {
	case $_ENV['PANTHEON_ENVIRONMENT'] === 'live':
		$by_truth = 'live';
		break;
	case in_array($_ENV['PANTHEON_ENVIRONMENT'], array('dev', 'test'), true):
		$by_truth = 'work';
		break;
	default:
		$by_truth = 'other';
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
