<?php
/*
Plugin Name: Hello Dolly
Plugin URI: https://wordpress.org/plugins/hello-dolly/
Description: Stands in for the plugin of one file.
Version: 1.7.2
*/
