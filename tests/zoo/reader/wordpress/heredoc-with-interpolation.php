<?php
$host = 'example.com';
$parts = ['path' => '/x', 'n' => [1, 2]];
define('URL', <<<URL
    https://$host{$parts['path']}/{$parts['n'][1]}$parts[path]
      indented \$host \x41
    URL);
define('RAW', <<<'RAW'
$host {$parts['path']}
RAW
);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
