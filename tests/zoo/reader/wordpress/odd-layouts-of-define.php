<?php
define /* odd */ ( /* name */ 'SPACED' , /* value */ 'x' ) /* end */ ;
DeFiNe("CASE", TRUE) ;;
if(1)define('BARE_IF',1);else define('BARE_ELSE',1);
!defined('X5') && define('X5', 5);
if ( ! ( defined( 'X6' ) ) ) : define( 'X6', 6 ); endif;
defined('X7') ?: define('X7', 7);
@ define ( 'X8' , 0x1F ) ;
define( 'X9', <<<'EOT'
    indented
      more
    EOT . '!' );
define('X10', 1_000_000);
define('X11', 0b11 | 0o17 ^ 1);
define('X12', "a" . 1 + 2 . "b");
define('X14', 7 <=> 3);
define('X17', true ? 'a' : (false ? 'b' : 'c'));
define('X18', null ?? PHP_INT_SIZE);
define('X19', __LINE__ . basename(__FILE__));
define('X20', 'a' <=> 'b' ?: 'zero');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
