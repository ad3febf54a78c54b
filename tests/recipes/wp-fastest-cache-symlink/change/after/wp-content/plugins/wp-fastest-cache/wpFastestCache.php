<?php
/*
Plugin Name: WP Fastest Cache
Version: 1.2.7
*/
