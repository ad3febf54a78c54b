<?php
/*
Plugin Name: Shop
*/
add_action( 'init', 'shop_session' );
function shop_session() {
	session_start();
}
