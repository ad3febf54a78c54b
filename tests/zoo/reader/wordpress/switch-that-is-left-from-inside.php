<?php
switch ($_ENV['PANTHEON_ENVIRONMENT']) {
	default:
		$stage = 'other';
		break;
	case 'live':
		$stage = 'live';
		if ($_SERVER['HTTP_HOST'] !== '') {
			break;
		}
		$stage = 'never';
		break;
	case 'test': {
		$stage = 'test';
		break;
	}
}
switch (1) {
	case 1:
		switch (2) {
			case 2:
				$inner = 1;
				break 2;
		}
		$outer = 'never';
}
foreach (array('a', 'b') as $letter) {
	switch ($letter) {
		case 'a':
			continue 2;
	}
	$letters = $letter;
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
