<?php
/** The name of the database for WordPress */
define( 'DB_NAME', 'museum' );

/** MySQL database username */
define( 'DB_USER', 'museum' );

/** MySQL database password */
define( 'DB_PASSWORD', 'Ammonit3' );

/** MySQL hostname */
define( 'DB_HOST', 'localhost' );

$table_prefix = 'wp_';

require __DIR__ . '/start.php';
require __DIR__ . '/after.php';
