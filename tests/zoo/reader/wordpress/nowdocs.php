<?php
define('PLAIN', <<<'EOT'
no $variables, no \n escapes, 'quotes', <?php tags ?>, /* comments */
EOT
);
define('INDENTED', <<<'EOT'
	tabs
		more
	EOT);
define('LOOKS_LIKE_CODE', <<<'PHP'
define('NEVER', 1);
require_once ABSPATH . 'wp-settings.php';
PHP
);
define('EMPTY_ONE', <<<'X'
X
);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
