<?php

declare(strict_types=1);

use Some\Thing;
use function strtoupper as up;
use const PHP_EOL as NL;

define('DECLARED', 1);
define('ALIASED', up('x'));
declare(ticks=1) {
	define('IN_BLOCK', 1);
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
