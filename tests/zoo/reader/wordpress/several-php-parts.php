<?php define('A', 1) ?>
<?php define('B', 2); ?>
<p>text</p>
<?= define('C', 3) ?>
<?php

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
?>
