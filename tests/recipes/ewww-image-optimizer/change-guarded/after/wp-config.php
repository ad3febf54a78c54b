<?php
if ( ! defined( 'EWWW_IMAGE_OPTIMIZER_RELATIVE' ) ) {
	// fixer ewww-image-optimizer: the plugin asks in one place only if this is set, so half of it takes it for a yes. Took out: define( 'EWWW_IMAGE_OPTIMIZER_RELATIVE', 0 );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
