<?php
// café
define('A', 'café');
$conf['clé'] = "ÿþ";
define('B', "\xe9" === 'é');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
