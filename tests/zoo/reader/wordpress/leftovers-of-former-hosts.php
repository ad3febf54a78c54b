<?php
# Database Configuration
define( 'DB_NAME', 'wp_museum' );
$table_prefix = 'wp_';
define( 'WP_CACHE', TRUE );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'PWP_NAME', 'museum' );
define( 'FS_METHOD', 'direct' );
define( 'FS_CHMOD_DIR', 0775 );
define( 'WPE_CLUSTER_ID', '100000' );
define( 'WPE_FORCE_SSL_LOGIN', true );
umask(0002);
$wpe_cdn_uris=array ( );
$wpe_all_domains=array ( 0 => 'museum.example.com', 1 => 'www.museum.example.org', );
$wpe_netdna_domains=array ( 0 =>  array ( 'match' => 'museum.example.org', 'enabled' => true, ), );
$memcached_servers=array ( 'default' =>  array ( 0 => 'unix:///tmp/memcached.sock', ), );
define('WPLANG','');
@include_once('/var/lib/sec/wp-settings-pre.php'); // Added by the host
$host = dirname( __FILE__ ) . '/host-config.php';
if ( file_exists( $host ) ) require_once( $host );
define( 'KINSTA_CACHE_ZONE', 'MUSEUM' );
if ( isset( $_SERVER['HTTP_X_FORWARDED_HOST_OF_OLD'] ) && false ) {
	$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_X_FORWARDED_HOST_OF_OLD'];
}
# That's It. Pencils down
if ( !defined('ABSPATH') )
	define('ABSPATH', __DIR__ . '/');

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
