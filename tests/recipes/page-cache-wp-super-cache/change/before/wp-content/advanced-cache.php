<?php
# WP SUPER CACHE 1.2
include WPCACHEHOME . 'wp-cache-phase1.php';
