<?php
define('ÜBER', 1);
$größe = 'x';
$conf['ключ'] = $größe;
const ΣΑ = 2;
define('COPY', ÜBER . ΣΑ);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
