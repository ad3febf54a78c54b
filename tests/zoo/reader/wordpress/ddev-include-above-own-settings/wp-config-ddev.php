<?php
/** Made by DDEV; it is there on each computer, and may be committed by mistake. */
if ( getenv( 'IS_DDEV_PROJECT' ) == 'true' ) {
	defined( 'DB_NAME' ) || define( 'DB_NAME', 'db' );
	defined( 'WP_MEMORY_LIMIT' ) || define( 'WP_MEMORY_LIMIT', '1G' );
	defined( 'WP_HOME' ) || define( 'WP_HOME', 'https://museum.ddev.site' );
	$table_prefix = 'ddev_';
}
