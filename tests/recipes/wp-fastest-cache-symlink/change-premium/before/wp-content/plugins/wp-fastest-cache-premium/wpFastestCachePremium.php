<?php
/*
Plugin Name: WP Fastest Cache Premium
Version: 1.7.0
*/
