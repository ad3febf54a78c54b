<?php
trait Sets { protected function set($k, $v) { define($k, $v); } }
abstract class Base_Setup { public function run() { define('FROM_PARENT', 'p'); $this->later(); } abstract function later(); }
class Real_Setup extends Base_Setup { use Sets; function later() { $this->set('BY_TRAIT', 1); define('FROM_CHILD', 'c'); } }
(new Real_Setup)->run();
$o = new class(5) { public function __construct(public int $x) { define('ANONYMOUS', $x); } };
class Not_Made { function __construct() { define('NOT_MADE', 1); } }

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
