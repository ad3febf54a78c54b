<?php
/*
Plugin Name: WP Fastest Cache
*/
