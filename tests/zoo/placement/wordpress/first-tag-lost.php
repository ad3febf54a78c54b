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

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
