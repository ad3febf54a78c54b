<?php
class Site_Config
{
	private $settings;

	public function __construct(array $settings)
	{
		$this->settings = $settings;
	}

	public function apply()
	{
		foreach ($this->settings as $name => $value) {
			define($name, $value);
		}
	}
}
$settings = array('WP_CACHE' => true, 'WP_MEMORY_LIMIT' => '256M');
$config = new Site_Config($settings);
$config->apply();
define('PLAIN', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
