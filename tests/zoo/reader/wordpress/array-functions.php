<?php
$a = ['b' => 2, 'a' => 1]; ksort($a); define('KS', $a); define('KEYS', array_keys($a));
define('FILT', array_values(array_filter([0, 1, null, 'x', '']))); define('IMP', implode(',', ['a', 'b'])); define('EXP', explode('.', 'www.example.com'));
array_push($a, 5); array_unshift($a, 0); $p = array_pop($a); define('P', $p); define('A', $a);
define('COMB', array_combine(['x', 'y'], [1, 2])); define('RANGE', range(1, 5, 2)); define('SL', array_slice([1, 2, 3, 4], 1, 2)); define('UNIQ', array_unique([1, 1, 2]));
define('COL', array_column([['id' => 1, 'n' => 'a'], ['id' => 2, 'n' => 'b']], 'n', 'id')); define('REPL', array_replace_recursive(['a' => ['b' => 1]], ['a' => ['c' => 2]]));
$copy = $a; $copy['new'] = 1; define('COPY', count($copy) - count($a)); [$a['q'], $a['r']] = [1, 2]; define('QR', $a['q'] . $a['r']);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
