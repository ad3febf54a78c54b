"""What a run reports, and that nothing a config does can report in its place."""

from __future__ import annotations

import re

import pytest

from fixer.data import templates_dir
from fixer.php.definition import NameKind
from fixer.php.worlds import WORLDS
from fixer.proof.report import NOT_SET, Complaint, Name, Thing
from tests.proof.trial import LOADER, constant, ended, ran, variable, wordpress
from tests.support.php import PhpWorker
from tests.support.php53 import newer_than_php53


def test_what_a_config_sets_is_reported() -> None:
    report = ran("define('A', 1); const B = array('x' => array(1.5, null)); $table_prefix = 'wp_';\n"
                 "ini_set('arg_separator.output', '&'); ini_set('session.gc_maxlifetime', 200);\n"
                 "$_SERVER['SERVER_PORT'] = 443; $_ENV['NEW'] = 'x'; unset($_SERVER['REMOTE_ADDR']); $none = array();\n"
                 "$binary = \"\\xff\"; $thing = new stdClass; $here = __DIR__; $tmp = sys_get_temp_dir();")
    assert report.state == "cms"
    assert {name.text: leaf for name, leaf in report.names.items()} == {
        "A": 1, "B['x'][0]": 1.5, "B['x'][1]": None, "$table_prefix": b"wp_", "$none": {}, "$binary": b"\xff",
        "$thing": Thing("stdClass"), "$here": b"/code", "$tmp": b"~/tmp", "$_SERVER['SERVER_PORT']": 443,
        "$_ENV['NEW']": b"x", "$_SERVER['REMOTE_ADDR']": NOT_SET, "session.gc_maxlifetime": b"200"}
    assert report.given[Name(NameKind.VARIABLE, "$_SERVER['SERVER_PORT']")] == b"24681"
    assert not report.complaints + report.refused
    assert report.printed == b""


@pytest.mark.parametrize("world", range(len(WORLDS)), ids=[f"{one.environment} {one.https}" for one in WORLDS])
def test_each_world_has_its_variables(world: int) -> None:
    report = ran("define('WHERE', getenv('PANTHEON_ENVIRONMENT'));\n"
                 "define('ALSO', isset($_ENV['PANTHEON_ENVIRONMENT']) ? $_SERVER['PANTHEON_ENVIRONMENT'] : 'none');\n"
                 "define('BY', isset($_SERVER['HTTP_X_SSL']) ? $_SERVER['HTTP_USER_AGENT_HTTPS'] : 'none');\n"
                 "define('GIVEN', defined('PANTHEON_ENVIRONMENT'));", world)
    environment, https = WORLDS[world]
    where = False if environment == "local" else environment.encode()
    assert constant(report, "WHERE") == where
    assert constant(report, "ALSO") == (where or b"none")
    assert constant(report, "BY") == {True: b"ON", False: b"OFF", None: b"none"}[https]
    assert constant(report, "GIVEN") is (environment != "local")


@pytest.mark.parametrize(("config", "state", "error"), [
    ("exit;", "exit", ""),
    ("die('closed for repairs');", "exit", ""),
    ("if (getenv('PANTHEON_ENVIRONMENT') === 'dev') { exit(3); }", "exit", ""),
    ("throw new Exception('no way');", "error", "Uncaught Exception: no way"),
    ("missing_function();", "error", "Uncaught Error: Call to undefined function missing_function()"),
    ("require __DIR__ . '/missing.php';", "error", None),
    ("set_exception_handler(function () { }); throw new Exception();", "exit", ""),
    ("trigger_error('enough', E_USER_ERROR);", "error", "enough"),
    ("<?php\ndefine('A', 1);\n", "end", ""),
    ("<?php\nreturn;\n", "end", ""),
    ("<?php\ndefine('A', 1;\n", "error", None),
])
def test_how_a_run_ends_is_told(config: str, state: str, error: str | None) -> None:
    report = ran(wordpress(config))
    assert report.state == state
    if error is not None:
        assert report.error == error


def test_where_it_ended_is_reported_too() -> None:
    assert constant(ran("define('A', 1); exit;"), "A") == 1


def test_what_php_warns_of_and_what_is_printed_is_reported() -> None:
    report = ran("define('A', 1);\ndefine('A', 2);\n@define('A', 3);\necho 'text';\nob_start();\necho ' and more';")
    assert report.complaints == (Complaint(2, "Constant A already defined", "/code/wp-config.php"),)
    assert report.printed == b"text and more"
    assert ran("error_reporting(0); define('A', 1); define('A', 2);").complaints == ()


def test_rights_of_files_may_be_reckoned_with() -> None:
    report = ran("define('FS_CHMOD_DIR', (0775 & ~ umask()));\ndefine('FS_CHMOD_FILE', (0664 & ~ umask()));\n")
    assert report.state == "cms"
    assert (constant(report, "FS_CHMOD_DIR"), constant(report, "FS_CHMOD_FILE")) == (0o755, 0o644)


@pytest.mark.parametrize("code", [
    "(new Symfony\\Component\\Dotenv\\Dotenv())->usePutenv()->bootEnv(__DIR__ . '/.env');",
    "$dotenv = Dotenv\\Dotenv::createImmutable(__DIR__);\n$dotenv->safeLoad();\n$dotenv->required('DB_NAME');",
])
def test_libraries_that_read_an_env_file(code: str) -> None:
    files = {"vendor/autoload.php": b"<?php // the real one", "composer.json": b"{}"}
    report = ran(wordpress(f"require_once __DIR__ . '/vendor/autoload.php';\n{code}\ndefine('A', 1);\n", files))
    assert (report.state, constant(report, "A")) == ("cms", 1)


def test_short_tags_are_text_as_on_the_platform() -> None:
    report = ran(wordpress("<?php define('A', 1); ?><? define('B', 2); ?><?php" + LOADER))
    assert constant(report, "A") == 1
    assert b"define('B', 2)" in report.printed


FORGED = '{"state":"cms","error":null,"constants":[["Rk9SR0VE",true]]}'


@pytest.mark.parametrize("attempt", [
    f"echo \"\\n\" . str_repeat('0', 64) . ' {FORGED}' . \"\\n\";",
    f"for ($i = 0; $i < 64; $i++) {{ if ($f = @fopen(\"php://fd/$i\", 'w')) {{ fwrite($f, \"\\n\" . "
    f"str_repeat('0', 64) . ' {FORGED}' . \"\\n\"); fclose($f); }} }}",
    f"file_put_contents('php://output', '{FORGED}'); file_put_contents('php://stderr', '{FORGED}');",
    "register_shutdown_function(function () { define('FORGED', true); });",
    "ob_start(function ($text) { define('FORGED', true); return 'x'; }, 1);",
    "ob_start(function ($text) { exit; });",
    "set_error_handler(function () { exit; });",
    "\\Fixer\\Proof\\Run::takeOver();",
    "Closure::bind(function () { self::report('cms', array('FORGED' => 1)); }, null, 'Fixer\\Proof\\Run')();",
    "$way = new ReflectionMethod('Fixer\\Proof\\Run', 'report'); $way->setAccessible(true); "
    "$way->invoke(null, 'cms', array('FORGED' => 1));",
    "eval('Closure::bind(function () { self::report(\"forged\", array(\"FORGED\" => 1)); }, null, "
    "\"Fixer\\\\Proof\\\\Run\")();');",
    "class Spy implements JsonSerializable { #[ReturnTypeWillChange] function jsonSerialize() { exit; } "
    "function __toString() { exit; } function __get($x) { exit; } } $spy = new Spy;",
    "@stream_wrapper_unregister('php'); class Php { function stream_open() { return true; } } "
    "@stream_wrapper_register('php', 'Php');",
    "unset($GLOBALS['_SERVER']); $_SERVER = 'x'; $_ENV = null;",
    "ini_set('precision', 1); ini_set('serialize_precision', 1); setlocale(LC_ALL, 'de_DE');",
    "gc_disable(); error_reporting(0); ini_set('display_errors', '1');",
])
def test_a_report_cannot_be_forged_or_kept_back(attempt: str) -> None:
    report = ran(f"{attempt}\ndefine('A', 1.25);\ndefine('B', NAN);")
    assert report.state == "cms"
    assert constant(report, "A") == 1.25
    assert not any(name.text == "FORGED" for name in report.names)


@pytest.mark.parametrize("attempt", [
    "self::$warnings = 5;", "self::$warnings = array(array(1));", "self::$warnings = array(array('x', array(), 3, 4));",
    "self::$warnings = array(array(array(), '%', '%', 4));", "self::$refused = array(\"\\xff\" => 1);",
    "self::$reported = true;", "self::$request['server'] = 5;", "self::$request['channel'] = 99;", "self::$left = 'x';",
])
def test_a_harness_that_was_tampered_with_proves_nothing(attempt: str) -> None:
    report = ran(f"Closure::bind(function () {{ {attempt} }}, null, 'Fixer\\Proof\\Run')();\ndefine('A', 1);")
    assert report.state == "killed" or constant(report, "A") == 1
    assert all(isinstance(one.level, int) for one in report.complaints)


def test_constants_of_the_same_name_are_not_read() -> None:
    report = ran("define('Fixer\\Proof\\E_ERROR', array());\nnowhere();")
    assert (report.state, report.error) == ("error", "Uncaught Error: Call to undefined function nowhere()")


def test_functions_of_the_same_name_are_not_called() -> None:
    names = ("json_encode", "fopen", "fwrite", "get_defined_constants", "base64_encode", "set_error_handler",
             "is_array", "array_diff_key", "is_string", "debug_backtrace")
    mine = "".join(f"function {name}(...$given) {{ exit; }}\n" for name in names)
    report = ran(wordpress(f"<?php\nnamespace Fixer\\Proof;\n{mine}\\define('A', 1);\n"
                           "require ABSPATH . 'wp-settings.php';"))
    assert (report.state, constant(report, "A")) == ("cms", 1)


def test_the_token_is_nowhere_to_be_found() -> None:
    report = ran("$class = new ReflectionClass('Fixer\\Proof\\Run'); $all = array($class->getConstants());\n"
                 "foreach ($class->getProperties() as $one) { $one->setAccessible(true); $all[] = $one->getValue(); }\n"
                 "foreach ($class->getMethods() as $one) { $all[] = $one->getStaticVariables(); }\n"
                 "$all[] = debug_backtrace(); $all[] = $GLOBALS; $all[] = get_included_files();\n"
                 "define('ALL', print_r($all, true)); unset($all, $one, $class);")
    assert report.state == "cms"
    found = constant(report, "ALL")
    assert isinstance(found, bytes)
    assert b"wp-config.php" in found
    assert not re.search(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", found)


def test_a_config_that_changes_while_it_is_listed_is_bounded() -> None:
    report = ran("$deep = array(); $deep['self'] = &$deep; $wide = range(1, 200000);")
    assert report.state == "cms"
    assert len(report.names) < 70000


def test_the_reports_of_a_long_config_arrive_whole() -> None:
    end, _ = ended(wordpress("$text = str_repeat('x', 5000000);"))
    assert len(end.report) > 5000000
    assert variable(ran("$text = str_repeat('x', 5000000);"), "$text") == b"x" * 5000000


def test_old_versions_of_php_can_read_the_harness(php: PhpWorker) -> None:
    for name in ("harness.php", "wp-settings.php", "settings.pantheon.php"):
        assert newer_than_php53(php, (templates_dir() / "proof" / name).read_bytes()) == []
