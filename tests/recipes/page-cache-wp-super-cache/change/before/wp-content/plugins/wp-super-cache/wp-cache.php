<?php
/*
Plugin Name: WP Super Cache
Version: 1.12.4
*/
