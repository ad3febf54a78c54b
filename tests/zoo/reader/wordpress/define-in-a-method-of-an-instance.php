<?php
class Site_Setup {
    private $values = array();
    public static $count = 0;
    const FIXED = 'fixed';
    public function __construct($debug) { $this->values['debug'] = $debug; define('FROM_CONSTRUCTOR', self::FIXED); self::$count++; }
    public function apply() { foreach ($this->values as $k => $v) { define('SITE_' . strtoupper($k), $v); } return $this; }
    public static function make() { return new static(false); }
}
$s = new Site_Setup(true);
$s->apply();
define('COUNT', Site_Setup::$count);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
