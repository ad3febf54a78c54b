<?php
if ( ! defined( 'WFWAF_STORAGE_ENGINE' ) ) {
	define( 'WFWAF_STORAGE_ENGINE', 'mysqli' );
}
