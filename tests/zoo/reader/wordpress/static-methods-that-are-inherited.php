<?php
trait Defines {
	public static function give( $name, $value ) {
		defined( $name ) || define( $name, $value );
	}
}
abstract class Base_Config {
	use Defines;
	const TIER = 'base';
	public static function load() {
		self::give( 'LOADED', true );
		static::give( 'TIER_OF_BASE', Base_Config::TIER );
	}
	public function set() {
		define( 'NEVER', 1 );
	}
}
class Site_Config extends Base_Config {
	public static function all() {
		parent::load();
		self::give( 'OWN', 1 );
		Base_Config::give( 'OWN', 2 );
	}
}
Site_Config::all();
Site_Config::give( 'FROM_OUTSIDE', 3 );
Site_Config::load();
if ( false ) {
	Site_Config::give( 'NOT_GIVEN', 4 );
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
