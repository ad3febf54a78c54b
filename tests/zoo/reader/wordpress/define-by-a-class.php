<?php
class Settings
{
	const LIMIT = '256M';
	public static $values = array('FROM_CLASS' => 1);

	public static function apply()
	{
		define('IN_METHOD', self::LIMIT);
		foreach (self::$values as $name => $value) {
			define($name, $value);
		}
	}
}
Settings::apply();
define('CLASS_CONSTANT', Settings::LIMIT);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
