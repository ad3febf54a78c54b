"""What stands in configs besides the statements a recipe is about: tables of pieces of real shapes."""

from __future__ import annotations

COMMENTS = (
    "// A remark.", "# An older remark.", "/* Short. */", "/**\n * Long.\n *\n * With lines.\n */",
    "/* It's said \"stop editing\" below. */", "// Do not write between this line and \"stop editing\"!",
    "//\tUmlaute: äöü", "/* a ?> within, and <?php too */", "#[Note(1)]\nfunction noted() {}",
    "/*\n<<<<<<< ours\n=======\n>>>>>>> theirs\n*/",
)
STOP = (
    "/* That's all, stop editing! Happy publishing. */", "/* That's all, stop editing! Happy blogging. */",
    "// C'est tout, ne touchez pas à ce qui suit !", "/* Das war’s, Schluss mit dem Bearbeiten! */",
    "# That's all, stop editing!", "/** That's all, stop editing!\n */", "/* 以上、編集はここまでです ! */",
    "if ( true ) {\n\t/* That's all, stop editing! Happy publishing. */\n}",
)
SHARED = (
    "$text = \"stop editing\";", "$text = '/* That\\'s all, stop editing! */';",
    "$note = <<<EOT\n/* That's all, stop editing! Happy publishing. */\n  define('X', 1);\nEOT;",
    "$raw = <<<'RAW'\n<?php define( 'X', 1 ); ?>\nRAW;",
    "function helper( $x ) {\n\tdefine( 'NEVER', 1 );\n\treturn $x;\n}",
    "if ( isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) && $_SERVER['HTTP_X_FORWARDED_PROTO'] === 'https' ) {\n"
    "\t$_SERVER['HTTPS'] = 'on';\n}",
    "foreach ( array( 'AUTH_KEY', 'AUTH_SALT' ) as $salt ) {\n\tdefine( $salt, 'x' );\n}",
    "ini_set( 'memory_limit', '256M' );", "if ( ! empty( $_GET['x'] ) ):\n\t$y = 1;\nelse:\n\t$y = 2;\nendif;",
    "?>\n<?php", "?><?php echo '';", "?>\n\n<p>Text</p>\n<?php", "?><?= 1 ?>\n<?php",
    "$a = array(\n\t'k' => 'v', // why\n\t'l' => array( 1, 2 ),\n);",
    "if ( isset( $_SERVER['HTTP_HOST'] ) && $_SERVER['HTTP_HOST'] === 'old.example.org' ) {\n"
    "\theader( 'Location: https://www.example.com/' );\n\texit;\n}",
    "eval( 'define( \"EVALUATED\", 1 );' );", "$GLOBALS['seen'] = true;", "list( $one, $two ) = array( 1, 2 );",
    "extract( array( 'taken' => 'out' ) );", "$f = function () { return 1; };\n$g = $f();",
    "class Site_Settings {\n\tprivate $all;\n\tpublic function __construct( array $all ) {\n\t\t$this->all = $all;\n"
    "\t}\n}\n$site = new Site_Settings( array( 'WP_MEMORY_LIMIT' => '64M' ) );",
    "for ( $i = 0; $i < 3; $i++ ) {\n\tif ( $i === 1 ) continue;\n}", "do { break; } while ( true );",
    "goto further;\n$skipped = 1;\nfurther:\n$reached = 1;", "while ( false ) { exit; }",
    "$tier = $_ENV['PANTHEON_ENVIRONMENT'] ?? 'local';", "static $once = 1;", ";;", "{ $block = 1; }",
    "try {\n\t$tried = 1;\n} catch ( Exception $e ) {\n\texit( 'no' );\n}",
    "set_error_handler( function () { return false; } );\nrestore_error_handler();",
    "if ( PHP_SAPI === 'cli' ) {\n\t$_SERVER['IN_CLI'] = 1;\n}",
    "error_reporting( E_ALL & ~E_NOTICE );\n@ini_set( 'display_errors', 0 );",
    "$text = \"{$_SERVER['HTTP_HOST']} and $tier\" . 'é' . \"\\u{e9}\\x41\\101\\$\";",
)
WORDPRESS = (
    "$table_prefix = 'wp_';", "$table_prefix = getenv( 'P' ) ? getenv( 'P' ) : 'wp_';", "define( 'WP_DEBUG', false );",
    "define('DB_NAME', $_ENV['DB_NAME']);", "define( 'DB_HOST', $_ENV['DB_HOST'] . ':' . $_ENV['DB_PORT'] );",
    "define( 'AUTH_KEY',         'x?>/*<?php//#$a{$b}%' );", "define('SECURE_AUTH_KEY',  'q\\'); /* ');",
    "if ( file_exists( dirname( __FILE__ ) . '/wp-config-local.php' ) ) {\n"
    "\tinclude dirname( __FILE__ ) . '/wp-config-local.php';\n}",
    "switch ( getenv( 'PANTHEON_ENVIRONMENT' ) ) {\n\tcase 'live':\n\t\tdefine( 'TIER', 1 );\n\t\tbreak;\n"
    "\tdefault:\n\t\tdefine( 'TIER', 0 );\n}",
    "define( 'WP_HOME', ( ! empty( $_SERVER['HTTPS'] ) ? 'https' : 'http' ) . '://' . $_SERVER['HTTP_HOST'] );",
    "define('WP_CONTENT_DIR', __DIR__ . '/wp-content');", "define( 'WP_ALLOW_MULTISITE', true );",
    "if (isset($_ENV['PANTHEON_ENVIRONMENT']) && !in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test', 'live'))) {\n"
    "  define('WP_ENVIRONMENT_TYPE', 'development');\n}",
    "// require_once ABSPATH . 'wp-settings.php';", "function load() {\n\trequire_once ABSPATH . 'wp-settings.php';\n}",
    "define('FORCE_SSL_ADMIN', true); define('DISALLOW_FILE_EDIT', TRUE);",
    "if ( ! defined( 'WP_CLI' ) ) define( 'WP_CLI', false );", "const DB_CHARSET = 'utf8mb4', DB_COLLATE = '';",
)
WORDPRESS_ENDS = (
    "if ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\n\n"
    "/** Sets up WordPress vars and included files. */\nrequire_once ABSPATH . 'wp-settings.php';",
    "/** Absolute path to the WordPress directory. */\nif ( !defined('ABSPATH') )\n"
    "\tdefine('ABSPATH', dirname(__FILE__) . '/');\n\nrequire_once(ABSPATH . 'wp-settings.php');",
    "require_once __DIR__ . '/wp-settings.php';", "require( dirname( __FILE__ ) . \"/wp-settings.php\" );",
    "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/'); require_once(ABSPATH . 'wp-settings.php');",
    "if ( ! defined( 'WP_ONLY_CONFIG' ) ) {\n\trequire_once ABSPATH . 'wp-settings.php';\n}",
    "function start() {\n\trequire_once ABSPATH . 'wp-settings.php';\n}\nstart();",
    "define( 'WP_PATH', __DIR__ . '/' );\nrequire WP_PATH . 'wp-settings.php';",
    "$settings = ABSPATH . 'wp-settings.php';\nrequire_once $settings;",
    "( include_once ABSPATH . 'wp-settings.php' ) or die( 'no' );",
    "if ( defined( 'ABSPATH' ) ):\n\trequire_once ABSPATH . 'wp-settings.php';\nendif;",
    "?>\n<?php require_once ABSPATH . 'wp-settings.php'; ?>\n<?php",
)
PLATFORM_WORDPRESS = (
    "<?php\ndefine('DB_USER', isset($_ENV['DB_USER']) ? $_ENV['DB_USER'] : '');\n"
    "if (!defined('FS_METHOD')) {\n  define('FS_METHOD', 'direct');\n}\n"
    "if (!defined('WP_TEMP_DIR')) {\n  define('WP_TEMP_DIR', sys_get_temp_dir());\n}\n")
PLATFORM_INCLUDES = (
    "require_once dirname(__FILE__) . '/wp-config-pantheon.php';",
    "if ( file_exists( __DIR__ . '/wp-config-pantheon.php' ) && isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n"
    "\trequire_once __DIR__ . '/wp-config-pantheon.php';\n}",
)
DRUPAL = (
    "$update_free_access = FALSE;", "$drupal_hash_salt = 'x/*?>';", "ini_set('session.gc_maxlifetime', 200000);",
    "$conf['site_name'] = 'Museum';", "$conf['404_fast_paths_exclude'] = '/\\/(?:styles)|(?:system\\/files)\\//';",
    "$conf['theme_settings'] = array('toggle_logo' => 1, 'logo_path' => 'a.png');",
    "$databases['default']['default'] = array(\n  'driver' => 'mysql',\n  'database' => 'x', // name\n);",
    "switch ($_ENV['PANTHEON_ENVIRONMENT']) {\n  case 'dev':\n    $conf['tier'] = 'dev';\n    break;\n"
    "  default:\n    $conf['tier'] = 'other';\n}",
    "foreach (array('a', 'b') as $key) {\n  $conf[\"list_$key\"] = $key;\n}", "unset($conf['nothing']);",
    "function _site_host() {\n  return $_SERVER['HTTP_HOST'];\n}\n$conf['host'] = _site_host();",
    "if (!empty($_SERVER['HTTPS'])) {\n  $base_url = 'https://www.example.com';\n}",
    "if ($cli ?? false) {}",
)
DRUPAL_7 = (
    "if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {\n  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n}",
    "$GLOBALS['conf']['by_globals'] = 1;", "@include DRUPAL_ROOT . '/sites/default/none.inc' ;",
    "$c =& $conf;\n$c['by_reference'] = 1;", "$conf += array('added' => 1);",
)
DRUPAL_10 = (
    *(piece.replace("$conf[", "$config[") for piece in DRUPAL),
    "$settings['hash_salt'] = '';", "$settings['container_yamls'][] = $app_root . '/' . $site_path . '/services.yml';",
    "$settings['trusted_host_patterns'] = ['^www\\.example\\.com$'];",
    "$config['system.logging']['error_level'] = 'hide';",
    "$settings['tier'] = match ($_ENV['PANTHEON_ENVIRONMENT'] ?? '') {\n  'live' => 'prod',\n  default => 'other',\n};",
    "$databases['default']['default'] = ['driver' => 'mysql', 'init' => fn() => 1];",
)
DRUPAL_ENDS = (
    "", "if (file_exists(dirname(__FILE__) . '/settings.local.php')) {\n"
    "  include dirname(__FILE__) . '/settings.local.php';\n}",
    "$local = __DIR__ . '/settings.local.php';\nif (is_readable($local)) {\n  require $local;\n}", "return;",
    "# The end.", "if (isset($_GET['never'])) {\n  exit;\n}", "__halt_compiler();\n<?php $conf = 1;",
)
PLATFORM_DRUPAL = (
    "<?php\nif (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n  $settings['hash_salt'] = 'from the platform';\n"
    "  $settings['file_temp_path'] = $_SERVER['HOME'] . '/scratch';\n}\n")
BEDROCK_HEAD = (
    "use Roots\\WPConfig\\Config;\nuse function Env\\env;\n\n$root_dir = dirname(__DIR__);\n"
    "$webroot_dir = $root_dir . '/web';",
    "/** The config. */\n\nuse Roots\\WPConfig\\Config;\n\n$root_dir = \\dirname(__DIR__);\n"
    "$webroot_dir = \"{$root_dir}/web\";\n\ndefine('WP_ENV', getenv('PANTHEON_ENVIRONMENT') ?: 'production');",
)
BEDROCK = (
    "Config::define('WP_HOME', 'https://' . $_SERVER['HTTP_HOST']);", "Config::define('DB_NAME', env('DB_NAME'));",
    "Config::define('DISALLOW_FILE_EDIT', true);",
    "Config::define('WP_DEBUG', false);\nini_set('display_errors', '0');",
    "Config::define('CONTENT_DIR', '/app');\n"
    "Config::define('WP_CONTENT_DIR', $webroot_dir . Config::get('CONTENT_DIR'));",
    "$table_prefix = env('DB_PREFIX') ?: 'wp_';", "if (env('NEVER')) {\n    Config::define('NEVER', true);\n}",
    "$env_config = __DIR__ . '/environments/' . (getenv('PANTHEON_ENVIRONMENT') ?: 'dev') . '.php';\n\n"
    "if (file_exists($env_config)) {\n    require_once $env_config;\n}",
)
BEDROCK_ENDS = (
    "Config::apply();\n\nif (!defined('ABSPATH')) {\n    define('ABSPATH', $webroot_dir . '/wp/');\n}",
    "Config::apply();\ndefined('ABSPATH') || define('ABSPATH', $webroot_dir . '/wp/');",
    "if (true) {\n    Config::apply();\n}\ndefine('ABSPATH', $webroot_dir . '/wp/');",
)
WRAPPERS = (
    "{s}", "{s}", "{s}", "if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{s}\n}}",
    "if (!empty($_SERVER['PANTHEON_ENVIRONMENT'])):\n{s}\nendif;", "if (false) {{\n{s}\n}}",
    "if ( getenv( 'PANTHEON_ENVIRONMENT' ) === 'dev' ) {{\n{s}\n}}",
    "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{s}\n}}",
    "if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n$in = 1;\n}} else {{\n{s}\n}}",
    "if ($_SERVER['REQUEST_TIME'] > 1) {{\n{s}\n}}", "function unused() {{\n{s}\n}}",
    "if (!in_array($_ENV['PANTHEON_ENVIRONMENT'] ?? '', ['live', 'test'])) {{\n{s}\n}}",
    "switch ($_ENV['PANTHEON_ENVIRONMENT'] ?? '') {{\ncase 'test': case 'live':\n{s}\n}}",
    "foreach (array(1) as $once) {{\n{s}\n}}", "try {{\n{s}\n}} catch (Exception $e) {{}}", "do {{\n{s}\n}} while (0);",
    "if (PHP_VERSION_ID < 50000) {{\n{s}\n}}", "?>\n<?php\n{s}\n?>\n<?php",
)
INCLUDES = ("require __DIR__ . '/more.php';", "include_once dirname(__FILE__) . '/more.php';",
            "if (file_exists(__DIR__ . '/more.php')) {\n  include __DIR__ . '/more.php';\n}")
HIDDEN = ("// {s}", "/*\n{s}\n*/", "$hidden = <<<'NOW'\n{s}\nNOW;", "# {s}")
BROKEN = ("<<<<<<< ours\n$a = 1;\n=======\n$a = 2;\n>>>>>>> theirs", "if (true) {", "define('OPEN', 'text);",
          "$a = = 1;", "define(‘CURLY’, ‘x’);", "}", "/* never closed")
