<?php
$name = 'world';
$a['k'] = 'key';

define('PLAIN', <<<EOT
one "two" 'three'
four\tfive\\six \$name \x41 \101 \u{e9}
EOT
);
define('FILLED', <<<"EOT"
Hello $name, {$name}s, $a[k], {$a['k']}, ${name}!
EOT);
define('INDENTED', <<<EOT
    first
      second
    EOT);
define('EMPTY_ONE', <<<EOT
EOT
);
define('WITH_END_INSIDE', <<<EOT
EOTX and not_EOT
EOT . ' and more');
$list = array(<<<A
in a list
A, <<<'B'
another $name
B);
define('BLANK_LINES', <<<EOT

  x

EOT
);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
