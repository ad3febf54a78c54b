<?php
namespace Museum;

use Museum\Tools\Clock;

\define( 'DB_NAME', 'museum' );
$table_prefix = 'wp_';

require_once ABSPATH . 'wp-settings.php';
