<?php
/**
 * Plugin Name: Query Monitor Database Class (Drop-in)
 * Description: Stands in for the drop-in that logs queries.
 */
if ( ! defined( 'QM_DB_FILE' ) ) {
	define( 'QM_DB_FILE', dirname( dirname( __FILE__ ) ) . '/query-monitor.php' );
}
