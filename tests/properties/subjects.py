"""Every recipe that edits a config, as the generator and the laws need to know it: statements, names, promise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from fixer.php.values import shorthand_bytes
from tests.properties.forms import assigned, defined, defined_by_bedrock
from tests.support.effects import State

Style = Literal["wordpress", "bedrock", "drupal7", "drupal8", "drupal10"]
MISSING = object()


class Subject(NamedTuple):
    """A recipe in one kind of site.

    Args:
        recipe: its id.
        style: the kind of site.
        statements: statements about the recipe's own names: right, wrong, computed, incomplete.
        names: the names, or parts of names, that the recipe may touch.
        holds: whether a state, when the CMS takes over on the platform, is what the recipe promises; told, too,
            whether the visitor came by HTTPS.
        files: what else is in such a site.
        ini: ini values to report.
        pressflow: what the platform hands to Drupal 7.
    """

    recipe: str
    style: Style
    statements: tuple[str, ...]
    names: frozenset[str]
    holds: Callable[[State, bool], bool]
    files: Mapping[str, str] = MappingProxyType({})
    ini: tuple[str, ...] = ()
    pressflow: Mapping[str, object] | None = None

    @property
    def name(self) -> str:
        """How tests call it."""
        return f"{self.recipe}-{self.style}"


def _constant(name: str, accepts: Callable[[Any], bool]) -> Callable[[State, bool], bool]:
    return lambda state, _https: accepts(state.constants.get(name, MISSING))


def _element(array: str, keys: tuple[str, ...], accepts: Callable[[Any], bool]) -> Callable[[State, bool], bool]:
    def holds(state: State, _https: bool) -> bool:
        value: Any = state.variables.get(array)
        for key in keys:
            value = value.get(key, MISSING) if isinstance(value, Mapping) else MISSING
        return accepts(value)

    return holds


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.DOTALL) is not None


def _is_enough(value: Any) -> bool:
    size = shorthand_bytes(value.encode() if isinstance(value, str) else value if isinstance(value, int) else None)
    return size is not None and (size == -1 or size >= 256 * 1024**2)


def _is_off(value: Any) -> bool:
    return value == "0" or (value is not MISSING and not isinstance(value, str | list) and not value)


def _is_off_or_missing(value: Any) -> bool:
    return value is MISSING or not value or value == "0"


def _is_on_or_missing(value: Any) -> bool:
    return value is MISSING or (bool(value) and value != "0")


def _visitors(state: State, https: bool) -> bool:
    name, port = state.server.get("SERVER_NAME"), state.server.get("SERVER_PORT")
    return name == "www.example.com" and str(port) == ("443" if https else "80")


def _no_path_of_a_container(value: Any) -> bool:
    return value is MISSING or value not in ("/srv/bindings/0a1b/files/private/sucuri", "/files/sucuri")


def _holds_nowhere(*patterns: str) -> Callable[[State, bool], bool]:
    def holds(state: State, _https: bool) -> bool:
        return not any(re.search(pattern, repr(state.variables.get("conf"))) for pattern in patterns)

    return holds


_MEMORY = ("'256M'", '"512M"', "'1G'", "'64M'", "'-1'", "268435456", "ini_get('memory_limit')", "'256MB'",
           "128 * 1024 * 1024", "'6' . '4M'")
_CACHE = ("'/uploads/autoptimize/'", '"/uploads/other/"', "'/cache/ao/'", "'/uploads' . '/autoptimize/'",
          "getenv('AO') ?: '/x/'", "<<<V\n/uploads/autoptimize/\nV", "'\\x2fuploads/'")
_YES_OR_NO = ("true", "FALSE", "1", "0", "'yes'", "! empty( $_GET['x'] )", "\\true", "!true")
_FILES = ("'direct'", "'ftpext'", '"ssh2"', "'dir' . 'ect'", "getenv('FS') ?: 'direct'", "'other'")
_UPDATES = ("true", "false", "'minor'", "FALSE", "1")
_HEADERS = ("$_SERVER['HTTP_USER_AGENT_HTTPS']", "$_SERVER['HTTP_X_SSL']")
_SERVER = (
    "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];",
    "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n\t$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];\n}",
    "$_SERVER['SERVER_NAME'] = 'www.example.org';", "$_SERVER['SERVER_PORT'] = 443;", "unset($_SERVER['SERVER_PORT']);",
    *(f"$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];\nif (isset({header}) && {header} === 'ON') {{\n"
      "  $_SERVER['SERVER_PORT'] = 443;\n}\nelse {\n  $_SERVER['SERVER_PORT'] = 80;\n}" for header in _HEADERS),
    "$_SERVER['SERVER_PORT'] = $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' ? 443 : 80;",
    "$_SERVER[\"SERVER_NAME\"] = preg_replace('/:\\d+$/', '', $_SERVER['HTTP_HOST']);",
    "foreach ( array( 'SERVER_NAME' => 'www.example.com', 'SERVER_PORT' => 80 ) as $k => $v ) {\n"
    "\t$_SERVER[$k] = $v;\n}",
)
_BLOG_HEADER = {"wp-blog-header.php": "<?php\n$_SERVER['BLOG_HEADER'] = 1;\n"}
_TMP = ("'/tmp'", '"/tmp/imports/"', "'/var/tmp'", "getenv('TEMP') ?: '/scratch'", "'/tmpfiles'", "__DIR__ . '/tmp'")


def _wordpress(style: Style) -> tuple[Subject, ...]:
    forms = defined if style == "wordpress" else defined_by_bedrock

    def one(recipe: str, name: str, values: tuple[str, ...], accepts: Callable[[Any], bool]) -> Subject:
        return Subject(recipe, style, forms(name, values), frozenset((name,)), _constant(name, accepts))

    return (
        one("autoptimize", "AUTOPTIMIZE_CACHE_CHILD_DIR", _CACHE, _matches(r"/uploads/(?:[^/]+/)*")),
        one("woozone-memory-limit", "WP_MEMORY_LIMIT", _MEMORY, _is_enough),
        one("wordfence-live-traffic", "WORDFENCE_DISABLE_LIVE_TRAFFIC", _YES_OR_NO,
            lambda value: value is not MISSING and bool(value)),
        one("wordfence-wflogs", "FS_METHOD", _FILES, lambda value: value == "direct"),
        one("pantheon-updates", "WP_AUTO_UPDATE_CORE", _UPDATES, _is_off_or_missing),
        one("query-monitor", "QM_DB_SYMLINK", _YES_OR_NO, _is_off),
        one("page-cache-batcache", "WP_CACHE", _YES_OR_NO, _is_off_or_missing),
        Subject("contact-form-7", style, _SERVER, frozenset(("SERVER_NAME", "SERVER_PORT")), _visitors),
    )


_WORDPRESS_ONLY = (
    Subject("sucuri-scanner", "wordpress",
            defined("SUCURI_DATA_STORAGE", ("'/srv/bindings/0a1b/files/private/sucuri'", '"/files/sucuri"',
                                            "__DIR__ . '/wp-content/uploads/sucuri'", "getenv('HOME') . '/s'")),
            frozenset(("SUCURI_DATA_STORAGE",)), _constant("SUCURI_DATA_STORAGE", _no_path_of_a_container)),
    Subject("ewww-image-optimizer", "wordpress", defined("EWWW_IMAGE_OPTIMIZER_RELATIVE", _YES_OR_NO),
            frozenset(("EWWW_IMAGE_OPTIMIZER_RELATIVE",)), _constant("EWWW_IMAGE_OPTIMIZER_RELATIVE",
                                                                     _is_on_or_missing)),
    Subject("page-cache-wp-super-cache", "wordpress",
            (*defined("WP_CACHE", ("true", "false")),
             *defined("WPCACHEHOME", ("'/srv/bindings/0a1b/code/wp-content/plugins/wp-super-cache/'",))),
            frozenset(("WP_CACHE", "WPCACHEHOME")),
            lambda state, _https: "WPCACHEHOME" not in state.constants and not state.constants.get("WP_CACHE")),
    Subject("wordpress-tmp-directory", "wordpress",
            (*defined("IMPORT_TMP_DIR", _TMP), *defined("WP_TEMP_DIR", ("'/tmp'",))), frozenset(("IMPORT_TMP_DIR",)),
            _constant("IMPORT_TMP_DIR", lambda value: value not in ("/tmp", "/tmp/imports/"))),
    Subject("wordpress-social-login-session-order", "wordpress",
            ("require_once 'wp-blog-header.php';", "require( './wp-blog-header.php' );",
             "include __DIR__ . '/wp-blog-header.php';", "require_once dirname( __FILE__ ) . '/wp-blog-header.php';",
             "@include_once(\"wp-blog-header.php\");", "$h = 'wp-blog-header.php'; require $h;"),
            frozenset(("BLOG_HEADER",)), lambda state, _https: "BLOG_HEADER" not in state.server, _BLOG_HEADER),
)

_URI = ("'private://tmp'", '"private://other/"', "'temporary://'", "'public://x'", "sys_get_temp_dir()",
        "<<<URI\nprivate://tmp\nURI", "'private://' . 'tmp'", "NULL", "'/tmp'")
_COMPOSER = tuple(f"composer_manager_{key}" for key in ("file_dir", "vendor_dir", "autobuild_file",
                                                        "autobuild_packages"))
_FAST_404 = {"sites/all/modules/fast_404/fast_404.inc":
             "<?php\nfunction fast_404_path_check() {\n  global $databases;\n"
             "  $_SERVER['KNOWN'] = isset($databases['default']['default']['driver']) ? 1 : 0;\n}\n"}
_DATABASES = {"databases": {"default": {"default": {"driver": "mysql", "database": "pantheon"}}}}


def _setting(recipe: str, key: str, values: tuple[str, ...], accepts: Callable[[Any], bool]) -> Subject:
    return Subject(recipe, "drupal7", assigned("$conf", (key,), values), frozenset((key,)),
                   _element("conf", (key,), accepts))


def _composer_holds(state: State, https: bool) -> bool:
    conf = state.variables.get("conf")
    return isinstance(conf, Mapping) and all(_is_off(conf.get(key, MISSING)) for key in _COMPOSER[2:]) and all(
        isinstance(conf.get(key), str) for key in _COMPOSER[:2])


_DRUPAL_7 = (
    _setting("plupload", "plupload_temporary_uri", _URI, _matches(r"(?:private|public)://.*")),
    _setting("schema", "schema_suppress_type_warnings", ("TRUE", "false", "1", "0", "'1'", "!empty($x)"),
             lambda value: value is not MISSING and bool(value)),
    _setting("persistent-login", "persistent_login_cookie_prefix",
             ("'SESSPERSISTENT_LOGIN_'", '"SESSpl"', "'PL'", "'SSESSabc'", "strtolower('SESS')"),
             _matches(r"S+ESS[a-z0-9]+")),
    _setting("views-data-export", "views_data_export_directory", (*_URI, "'sites/default/files/exports'"),
             _matches(r"(?:private|public)://.*|sites/[^/]+/files.*")),
    _setting("webform-export-path", "webform_export_path", (*_URI, "'sites/default/files/private'"),
             _matches(r"private://.*|sites/[^/]+/files/private.*")),
    Subject("drupal-tmp-directory", "drupal7",
            assigned("$conf", ("file_temporary_path",), ("'/tmp'", '"/srv/bindings/0a1b/tmp"', "'/tmp/' . 'x'",
                                                         "getenv('TEMP') ?: '/scratch'", "$_ENV['HOME'] . '/tmp'")),
            frozenset(("file_temporary_path",)),
            _element("conf", ("file_temporary_path",),
                     lambda value: value not in ("/tmp", "/srv/bindings/0a1b/tmp", "/tmp/x"))),
    Subject("composer-manager", "drupal7",
            (*(one for key, value in zip(_COMPOSER, ("'private://composer'", "'sites/all/vendor'", "0", "TRUE"),
                                         strict=True) for one in assigned("$conf", (key,), (value,))),
             "if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n  $conf['composer_manager_autobuild_file'] = 0;\n"
             "  $conf['composer_manager_autobuild_packages'] = 0;\n}"), frozenset(_COMPOSER), _composer_holds),
    Subject("apc", "drupal7",
            (*assigned("$conf", ("cache_default_class",), ("'DrupalAPCCache'", "'DrupalDatabaseCache'")),
             *assigned("$conf", ("cache_class_cache",), ("'DrupalAPCCache'",)),
             "$conf['cache_backends'][] = 'sites/all/modules/apc/drupal_apc_cache.inc';",
             "$conf['cache_backends'] = array('sites/all/modules/apc/drupal_apc_cache.inc');",
             "$conf['cache_backends'] = array('includes/cache.inc', 'sites/all/modules/apc/drupal_apc_cache.inc');",
             "$conf['cache_backends'] = array(\n  'sites/all/modules/apc/drupal_apc_cache.inc', // APC\n"
             "  'sites/all/modules/memcache/memcache.inc',\n);"),
            frozenset(("cache_backends", "cache_default_class", "cache_class_cache")),
            _holds_nowhere("drupal_apc_cache", "DrupalAPCCache")),
    Subject("varnish", "drupal7",
            (*assigned("$conf", ("cache_class_cache_page",), ("'VarnishCache'", "'DrupalDatabaseCache'")),
             "$conf['cache_backends'][] = 'sites/all/modules/varnish/varnish.cache.inc';",
             "$conf['cache_backends'] = array('sites/all/modules/varnish/varnish.cache.inc');"),
            frozenset(("cache_backends", "cache_class_cache_page")),
            _holds_nowhere("varnish.cache.inc", "VarnishCache")),
    Subject("recaptcha", "drupal7",
            ("ini_set('arg_separator.output', '&amp;');", "ini_set('arg_separator.output', '&');",
             "ini_set(\"arg_separator.output\", \"&amp;\");", "@ini_set('arg_separator.output',     '&amp;');",
             "ini_set('arg_separator.output', ';');", "ini_alter('arg_separator.output', '&amp;');",
             "ini_restore('arg_separator.output');"),
            frozenset(("arg_separator.output",)),
            lambda state, _https: state.ini.get("arg_separator.output") != "&amp;", ini=("arg_separator.output",)),
    Subject("fast-404-settings", "drupal7",
            ("include_once './sites/all/modules/fast_404/fast_404.inc';\nfast_404_path_check();",
             "include_once DRUPAL_ROOT . '/sites/all/modules/fast_404/fast_404.inc';\nfast_404_path_check();",
             "require_once('./sites/all/modules/fast_404/fast_404.inc');\n"
             "if (function_exists('fast_404_path_check')) {\n  fast_404_path_check();\n}",
             "extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));",
             "$ps = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);\n$databases = $ps['databases'];",
             "$databases = array();"),
            frozenset(("KNOWN", "databases")), lambda state, _https: state.server.get("KNOWN") != 0, _FAST_404,
            pressflow=_DATABASES),
)


def _newer(recipe: str, style: Style, array: str, keys: tuple[str, ...], values: tuple[str, ...],
           accepts: Callable[[Any], bool]) -> Subject:
    return Subject(recipe, style, assigned(array, keys, values), frozenset((keys[0],)),
                   _element(array[1:], keys, accepts))


_DRUPAL_8 = (
    _newer("plupload", "drupal10", "$config", ("plupload.settings", "temporary_uri"), _URI,
           _matches(r"(?:private|public)://.*")),
    _newer("persistent-login", "drupal10", "$config", ("persistent_login.settings", "cookie_prefix"),
           ("'PL'", "'SESSpl'", '"SESS_PL"', "strtolower('PL')"), _matches(r"SESS[a-z0-9]+")),
    _newer("simple-oauth", "drupal10", "$settings", ("simple_oauth.key_permissions_check",),
           ("FALSE", "true", "0", "getenv('X')"), _is_off),
    _newer("drupal-tmp-directory", "drupal10", "$settings", ("file_temp_path",),
           ("'/tmp'", "'/srv/bindings/0a1b/tmp'", "getenv('TEMP') ?: '/scratch'", "$_ENV['HOME'] . '/tmp'"),
           lambda value: value not in ("/tmp", "/srv/bindings/0a1b/tmp")),
    _newer("schema", "drupal8", "$config", ("schema.settings", "schema_suppress_type_warnings"),
           ("TRUE", "FALSE", "1", "'yes'"), lambda value: value is not MISSING and bool(value)),
)

SUBJECTS: tuple[Subject, ...] = (*_wordpress("wordpress"), *_WORDPRESS_ONLY, *_wordpress("bedrock"), *_DRUPAL_7,
                                 *_DRUPAL_8)
"""Every subject, in a fixed order."""
