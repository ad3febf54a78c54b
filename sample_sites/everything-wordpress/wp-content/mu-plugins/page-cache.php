<?php
/**
 * Plugin Name: How long pages are cached
 */
add_filter( 'pantheon_cache_default_max_age', 'village_cache_age' );

function village_cache_age() {
	return 60;
}
