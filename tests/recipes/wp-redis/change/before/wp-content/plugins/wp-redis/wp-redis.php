<?php
/*
Plugin Name: WP Redis
Version: 1.4.4
*/
