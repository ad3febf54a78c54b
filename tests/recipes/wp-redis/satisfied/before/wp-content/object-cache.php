<?php
require_once WP_CONTENT_DIR . '/plugins/wp-redis/object-cache.php';
