"""Generated configs: line ends, comments, guards, loaders and definitions as sites have them, mixed at will."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True)
class Subject:
    """A recipe as the generator needs to know it.

    Args:
        recipe: its id.
        statements: statements about the recipe's own names: right, wrong, computed, incomplete.
    """

    recipe: str
    statements: tuple[str, ...]


def _constant(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Ways to define a constant."""
    forms = ("define( '{n}', {v} );", 'define("{n}",{v});', "const {n} = {v};", "DEFINE( '{n}', /* why */ {v} );",
             "defined( '{n}' ) || define( '{n}', {v} );", "defined('{n}') or define('{n}', {v});",
             "if ( ! defined( '{n}' ) ) {{\n\tdefine( '{n}', {v} );\n}}", "\\define('{n}', {v});",
             "define( '{n}'\n\t, {v} // end\n);", "$value = {v}; define('{n}', $value);")
    return tuple(form.format(n=name, v=value) for form in forms for value in values)


AUTOPTIMIZE = Subject("autoptimize", _constant(
    "AUTOPTIMIZE_CACHE_CHILD_DIR", ("'/uploads/autoptimize/'", '"/uploads/other/"', "'/cache/ao/'",
                                    "'/uploads' . '/autoptimize/'", "getenv('AO') ?: '/x/'")))
WOOZONE = Subject("woozone-memory-limit", _constant(
    "WP_MEMORY_LIMIT",
    ("'256M'", '"512M"', "'1G'", "'64M'", "'-1'", "268435456", "ini_get('memory_limit')", "'256MB'")))
CONTACT_FORM_7 = Subject("contact-form-7", (
    "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];",
    "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n\t$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];\n}",
    "$_SERVER['SERVER_NAME'] = 'www.example.org';",
    "$_SERVER['SERVER_PORT'] = 443;",
    "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];\nif (isset($_SERVER['HTTP_X_SSL']) "
    "&& $_SERVER['HTTP_X_SSL'] === 'ON') {\n  $_SERVER['SERVER_PORT'] = 443;\n}\n"
    "else {\n  $_SERVER['SERVER_PORT'] = 80;\n}",
    "$_SERVER['SERVER_PORT'] = $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' ? 443 : 80;",
    "$_SERVER[\"SERVER_NAME\"] = preg_replace('/:\\d+$/', '', $_SERVER['HTTP_HOST']);",
))
_KEY = "plupload_temporary_uri"
PLUPLOAD = Subject("plupload", (
    f"$conf['{_KEY}'] = 'private://tmp';", f'$conf["{_KEY}"]="private://other/";',
    f"$conf['{_KEY}'] = 'temporary://';", f"$conf = array('{_KEY}' => 'private://tmp');",
    f"$conf += array(\n  '{_KEY}' => 'public://x',\n);", f"$conf = array_merge($conf, array('{_KEY}' => '/tmp'));",
    f"$conf['{_KEY}'] = file_directory_temp_of_mine();".replace("file_directory_temp_of_mine()", "sys_get_temp_dir()"),
    f"unset($conf['{_KEY}']);", f"$GLOBALS['conf']['{_KEY}'] = 'private://' . 'tmp';",
    f"$conf['{_KEY}'] = <<<URI\nprivate://tmp\nURI;", "$conf = array();", "$conf = array('site_name' => 'X');",
    "if (isset($_SERVER['PRESSFLOW_SETTINGS'])) {\n  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n}",
    f"if (!isset($conf['{_KEY}'])) {{\n  $conf['{_KEY}'] = 'private://tmp';\n}}",
))

_COMMENTS = (
    "// A remark.", "# An older remark.", "/* Short. */", "/**\n * Long.\n *\n * With lines.\n */",
    "/* It's said \"stop editing\" below. */", "// Do not write between this line and \"stop editing\"!",
    "//\tUmlaute: \u00e4\u00f6\u00fc", "",
)
_STOP = (
    "/* That's all, stop editing! Happy publishing. */", "/* That's all, stop editing! Happy blogging. */",
    "// C'est tout, ne touchez pas \u00e0 ce qui suit !", "/* Das war\u2019s, Schluss mit dem Bearbeiten! */",
    "# That's all, stop editing!",
)
_STATEMENTS = (
    "$table_prefix = 'wp_';", "define( 'WP_DEBUG', false );", "define('DB_NAME', $_ENV['DB_NAME']);",
    "$text = \"stop editing\";", "$text = '/* That\\'s all, stop editing! */';",
    "$note = <<<EOT\n/* That's all, stop editing! Happy publishing. */\n  define('X', 1);\nEOT;",
    "function helper( $x ) {\n\tdefine( 'NEVER', 1 );\n\treturn $x;\n}",
    "if ( isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) && $_SERVER['HTTP_X_FORWARDED_PROTO'] === 'https' ) {\n"
    "\t$_SERVER['HTTPS'] = 'on';\n}",
    "if ( file_exists( dirname( __FILE__ ) . '/wp-config-local.php' ) ) {\n"
    "\tinclude dirname( __FILE__ ) . '/wp-config-local.php';\n}",
    "switch ( getenv( 'PANTHEON_ENVIRONMENT' ) ) {\n\tcase 'live':\n\t\tdefine( 'TIER', 1 );\n\t\tbreak;\n"
    "\tdefault:\n\t\tdefine( 'TIER', 0 );\n}",
    "foreach ( array( 'AUTH_KEY', 'AUTH_SALT' ) as $salt ) {\n\tdefine( $salt, 'x' );\n}",
    "ini_set( 'memory_limit', '256M' );", "if ( ! empty( $_GET['x'] ) ):\n\t$y = 1;\nelse:\n\t$y = 2;\nendif;",
    "?>\n<?php", "?><?php echo '';", "$a = array(\n\t'k' => 'v', // why\n\t'l' => array( 1, 2 ),\n);",
    "if ( isset( $_SERVER['HTTP_HOST'] ) && $_SERVER['HTTP_HOST'] === 'old.example.org' ) {\n"
    "\theader( 'Location: https://www.example.com/' );\n\texit;\n}",
)
_WORDPRESS_ENDS = (
    "if ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\n\n"
    "/** Sets up WordPress vars and included files. */\nrequire_once ABSPATH . 'wp-settings.php';",
    "/** Absolute path to the WordPress directory. */\nif ( !defined('ABSPATH') )\n"
    "\tdefine('ABSPATH', dirname(__FILE__) . '/');\n\nrequire_once(ABSPATH . 'wp-settings.php');",
    "require_once __DIR__ . '/wp-settings.php';",
    "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/'); require_once(ABSPATH . 'wp-settings.php');",
    "if ( ! defined( 'WP_ONLY_CONFIG' ) ) {\n\trequire_once ABSPATH . 'wp-settings.php';\n}",
)
_DRUPAL_ENDS = (
    "", "if (file_exists(dirname(__FILE__) . '/settings.local.php')) {\n"
    "  include dirname(__FILE__) . '/settings.local.php';\n}",
    "$local = __DIR__ . '/settings.local.php';\nif (is_readable($local)) {\n  require $local;\n}", "return;",
    "# The end.",
)
_WRAPPERS = (
    "{s}", "{s}", "{s}", "if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{s}\n}}",
    "if (!empty($_SERVER['PANTHEON_ENVIRONMENT'])):\n{s}\nendif;", "if (false) {{\n{s}\n}}",
    "if ( getenv( 'PANTHEON_ENVIRONMENT' ) === 'dev' ) {{\n{s}\n}}",
    "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{s}\n}}",
    "if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n$in = 1;\n}} else {{\n{s}\n}}",
    "if ($_SERVER['REQUEST_TIME'] > 1) {{\n{s}\n}}", "function unused() {{\n{s}\n}}",
)
_HIDDEN = ("// {s}", "/*\n{s}\n*/", "$hidden = <<<'NOW'\n{s}\nNOW;", "# {s}")


@st.composite
def statements_about(draw: st.DrawFn, subject: Subject) -> str:
    """One statement about the recipe's names: as such, in a branch, or where it does not count."""
    statement = draw(st.sampled_from(subject.statements))
    if draw(st.integers(0, 4)) == 0:
        hidden = draw(st.sampled_from(_HIDDEN))
        if hidden.startswith(("//", "#")):
            statement = statement.replace("\n", " ")
        return hidden.format(s=statement.replace("*/", "")) if "*" in hidden else hidden.format(s=statement)
    wrapper = draw(st.sampled_from(_WRAPPERS))
    if "const " in statement and wrapper != "{s}":
        statement = subject.statements[0]
    return wrapper.format(s=statement)


@st.composite
def configs(draw: st.DrawFn, subject: Subject) -> bytes:
    """A whole config file."""
    drupal = subject is PLUPLOAD
    parts: list[str] = draw(st.lists(st.sampled_from((*_STATEMENTS, *_COMMENTS)), max_size=6, unique=True))
    for statement in draw(st.lists(statements_about(subject), max_size=2)):
        parts.insert(draw(st.integers(0, len(parts))), statement)
    if not drupal:
        stops = draw(st.lists(st.sampled_from(_STOP), max_size=2))
        parts.extend(stops[:1])
        for stop in stops[1:]:
            parts.insert(draw(st.integers(0, len(parts))), stop)
    parts.append(draw(st.sampled_from(_DRUPAL_ENDS if drupal else _WORDPRESS_ENDS)))
    if not drupal and draw(st.integers(0, 5)) == 0:
        parts.append(draw(statements_about(subject)))
    gap = draw(st.sampled_from(("\n", "\n\n", "\n\n\n")))
    text = "<?php" + draw(st.sampled_from(("\n", "\n\n", " "))) + gap.join(part for part in parts if part)
    text += draw(st.sampled_from(("", "\n", "\n\n", "\n?>", "\n?>\n", " ?>")))
    return _encoded(draw, text)


def _encoded(draw: st.DrawFn, text: str) -> bytes:
    ends = draw(st.sampled_from(("\n", "\r\n", "mixed")))
    if ends == "mixed":
        lines = text.split("\n")
        chosen = draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
        text = "".join(("\r\n" if crlf and number else "\n" if number else "") + line
                       for number, (line, crlf) in enumerate(zip(lines, chosen, strict=True)))
    elif ends != "\n":
        text = text.replace("\n", ends)
    if draw(st.booleans()):
        text = text.replace("\t", "    ")
    raw = text.encode() if draw(st.integers(0, 5)) else text.encode("latin-1", "ignore")
    return (b"\xef\xbb\xbf" if draw(st.integers(0, 9)) == 0 else b"") + raw
