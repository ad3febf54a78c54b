<?php
DEFINE('UPPER', 1);
Define( "MIXED" , 'two' ) ;
dEfInE
(
	'SPREAD',
	TRUE
)
;
define('WITH_COMMENT' /* the name */ , /* the value */ 'x' // after
);
define # hash
('HASHED', 5);
define('TRAILING', 'comma',);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
