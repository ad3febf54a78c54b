<?php
/*
Plugin Name: Pantheon MU Plugin Loader
*/
require_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';
