<?php
/**
 * The theme's set-up.
 */
add_action( 'after_setup_theme', function () {
	add_theme_support( 'title-tag' );
} );
