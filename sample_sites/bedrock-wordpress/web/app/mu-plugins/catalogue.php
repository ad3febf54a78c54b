<?php
/**
 * Plugin Name: Catalogue
 * Description: Post types of this site.
 */
add_action( 'init', function () {
	register_post_type( 'catalogue_item', [ 'public' => true ] );
} );
