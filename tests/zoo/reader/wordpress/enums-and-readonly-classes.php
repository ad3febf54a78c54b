<?php
enum Level: string { case Low = '64M'; case High = '512M'; const DEFAULT = self::High; 
    public static function pick(): self { return self::Low; } }
define('WP_MEMORY_LIMIT', Level::High->value);
define('OTHER', Level::DEFAULT->value);
define('PICKED', Level::pick()->value);
define('FROM', Level::from('64M')->name);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
