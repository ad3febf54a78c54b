<?php
if (getenv('PANTHEON_ENVIRONMENT') === 'live'): ?>
<?php define('WP_DEBUG', false); ?>
<?php elseif (!getenv('PANTHEON_ENVIRONMENT')): define('WP_DEBUG', true);
else: define('WP_DEBUG', 'some'); endif;
foreach (array('A' => 1, 'B' => 2) as $n => $v): define($n, $v); endforeach;
for ($i = 0; $i < 2; $i++): define("FOR_$i", $i); endfor;
$w = 0; while ($w < 2): $w++; endwhile; define('W', $w);
switch ($w): case 2: define('S', 'two'); break; default: define('S', 'other'); endswitch;

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
