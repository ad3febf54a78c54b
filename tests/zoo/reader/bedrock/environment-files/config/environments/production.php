<?php
use Roots\WPConfig\Config;

Config::define('WP_CACHE', true);
Config::define('LIVE_ONLY', 1);
