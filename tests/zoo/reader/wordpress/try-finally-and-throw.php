<?php
function risky() { try { if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) throw new Exception('away'); define('IN_TRY', 1); return 'ret'; }
 catch (Exception $e) { define('CAUGHT', $e->getMessage()); return 'caught'; } finally { define('FIN', 1); } }
define('RISKY', risky());

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
