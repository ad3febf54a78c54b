<?php
namespace Site\Config;
const LIMIT = '256M';
const WP_DEBUG = true;
\define('WP_MEMORY_LIMIT', LIMIT);
define('Site\Config\OTHER', namespace\LIMIT);
define('SEEN', \defined('WP_DEBUG') ? 'global' : 'only here');
define('STR', \constant('Site\Config\LIMIT'));
define(__NAMESPACE__ . '\\DYN', OTHER);
\define('ABSPATH_SET', 1);
if (!\defined('ABSPATH')) \define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
