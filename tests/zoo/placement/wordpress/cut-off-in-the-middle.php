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

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DI