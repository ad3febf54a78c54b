<?php
define('A', strlen('abc') + strlen(''));
define('B', substr('abcdef', 1, 3) . substr('abcdef', -2) . substr('abc', 5));
define('C', strpos('abc', 'c') . var_export(strpos('abc', 'x') === false, true));
define('D', ucfirst('abc') . lcfirst('ABC') . ucwords('a b c'));
define('E', implode(', ', array('x', 'y', 3)) . join('-', [1, 2]));
define('F', explode(',', 'a,b,c')[1]);
define('G', str_replace('a', 'b', 'banana') . str_replace(array('a', 'n'), array('1', '2'), 'banana'));
define('H', sprintf('%s/%s', 'a', 'b') . sprintf('%d items', 3));
define('I', trim(' x ') . rtrim('x//', '/') . ltrim('0012', '0'));
define('J', md5('x') . sha1('x'));
define('K', str_repeat('ab', 3) . strrev('abc'));
define('L', str_contains('haystack', 'st') && str_starts_with('abc', 'a') && str_ends_with('abc', 'c'));
define('M', basename('/a/b.php') . basename('/a/b.php', '.php') . dirname('/a/b/c', 2));
define('N', base64_encode('x') . base64_decode('eA=='));
define('O', json_encode(array('a' => 1)) . json_decode('{"a":{"b":2}}', true)['a']['b']);
define('P', count(array(1, 2, 3)) . max(1, 2) . min(3, 4) . abs(-5));
define('Q', (bool) preg_match('/^(dev|test)$/', 'test'));
define('R', strcmp('a', 'a') === 0 && strcasecmp('A', 'a') === 0 && strncmp('abc', 'abd', 2) === 0);
define('S', array_merge(array('a'), array('b'))[1] . array_keys(array('k' => 1))[0] . array_values(array('k' => 'v'))[0]);
define('T', is_string('x') && is_array(array()) && is_int(5) && is_bool(true) && !is_numeric('x'));
define('U', strstr('user@host', '@', true) . strrchr('a/b/c', '/'));
define('V', parse_url('https://example.org/path', PHP_URL_HOST));
define('W', number_format(3) . round(2.6) . floor(2.6) . ceil(2.1) . intdiv(7, 2));
define('X', filter_var('yes', FILTER_VALIDATE_BOOLEAN));

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
