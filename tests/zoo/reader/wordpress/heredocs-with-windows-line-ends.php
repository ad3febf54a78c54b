<?php
define('A', <<<EOT
one
two
EOT
);
define('B', <<<'EOT'
  one
   two
  EOT);
define('C', 'a
b');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
