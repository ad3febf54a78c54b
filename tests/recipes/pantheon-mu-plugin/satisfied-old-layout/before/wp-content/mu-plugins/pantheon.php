<?php
/*
Plugin Name: Pantheon
*/
require_once dirname( __FILE__ ) . '/pantheon/pantheon-cache.php';
