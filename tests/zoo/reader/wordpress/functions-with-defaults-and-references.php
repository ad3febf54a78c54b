<?php
function pick($v, $d = 'def', ...$rest) { return $v ?: $d . count($rest); }
function add_to(array &$a, $k, $v) { $a[$k] = $v; }
define('P1', pick('')); define('P2', pick('', 'x', 1, 2)); define('P3', pick(d: 'named', v: 0));
$conf = []; add_to($conf, 'a', 1); add_to($conf, 'b', P1);
define('CONF', $conf);
function early($x) { if ($x) return 'early'; define('NOT_EARLY', 1); return 'late'; }
define('E', early(getenv('PANTHEON_ENVIRONMENT')));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
