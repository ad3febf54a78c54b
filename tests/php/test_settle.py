"""What becomes of a name that a config holds already: left, corrected, completed, or a human's decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.rules import AtLeastSize, Exactly
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.set_ini import SetIni
from tests.php.planned import COMMENT, WHY, after, apply, define, planned, recipe_of
from tests.php.sites import bedrock, drupal7, run, wordpress
from tests.support.php import PhpWorker
from tests.support.surroundings import elsewhere, platform

CACHE = define("WP_CACHE", True)
MEMORY = recipe_of(DefineConstant("WP_MEMORY_LIMIT", "256M", WHY, accept=AtLeastSize("256M")))
CONF = recipe_of(AssignVariable("$conf['x']", "good", WHY), cms="drupal")
TRUE_ON_PLATFORM = "isset($_ENV['PANTHEON_ENVIRONMENT'])"

SATISFIED = (
    "define('WP_CACHE', true);", 'define("WP_CACHE",TRUE);', "const WP_CACHE = true;", "\\define('WP_CACHE', true);",
    "defined('WP_CACHE') || define('WP_CACHE', true);", "defined('WP_CACHE') or define('WP_CACHE', true);",
    "if (!defined('WP_CACHE')) { define('WP_CACHE', true); }",
    "if (!defined('WP_CACHE')): define('WP_CACHE', true); endif;",
    "define('WP_CACHE', 1);", "define('WP_' . 'CACHE', !false);", "DEFINE('WP_CACHE', (bool) 1);",
    f"if ({TRUE_ON_PLATFORM}) {{ define('WP_CACHE', true); }}",
    "if (!empty($_ENV['PANTHEON_ENVIRONMENT'])) define('WP_CACHE', true);",
    "if (defined('PANTHEON_ENVIRONMENT') || isset($_SERVER['PANTHEON_ENVIRONMENT'])) define('WP_CACHE', true);",
    "if (getenv('PANTHEON_ENVIRONMENT')) { define('WP_CACHE', true); }",
    "if (getenv('PANTHEON_ENVIRONMENT') !== false) { define('WP_CACHE', true); }",
    "if (array_key_exists('PANTHEON_ENVIRONMENT', $_ENV)) { define('WP_CACHE', true); }",
    "if (in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test', 'live'))) { define('WP_CACHE', true); } "
    "else { define('WP_CACHE', 1); }",
    "switch ($_ENV['PANTHEON_ENVIRONMENT']) { case 'live': define('WP_CACHE', true); break; "
    "default: define('WP_CACHE', true); }",
    "if (time() > 5) { define('WP_CACHE', true); } else { define('WP_CACHE', true); }",
    "foreach (array('WP_CACHE', 'OTHER') as $name) { define($name, true); }",
    "function set() { define('WP_CACHE', true); } set();",
    "include __DIR__ . '/inc/cache.php';", "require_once dirname(__FILE__) . '/inc/cache.php';",
    "@include 'inc/cache.php';",
    "if (file_exists(__DIR__ . '/inc/cache.php')) { require __DIR__ . '/inc/cache.php'; }",
    "if (time() > 5) { define('WP_CACHE', true); }\ndefined('WP_CACHE') || define('WP_CACHE', true);",
)


@pytest.mark.parametrize("code", SATISFIED)
def test_equal_by_meaning(php: PhpWorker, tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, code, {"inc/cache.php": "<?php\ndefine('WP_CACHE', true);\n"})
    result = planned(site, CACHE)
    assert (result.outcome, result.changes) == (Outcome.SATISFIED, ())
    for environment in ("dev", "test", "live"):
        effects = run(php, site, platform(environment))
        assert effects.takeover is not None
        assert effects.takeover.constants["WP_CACHE"] in (True, 1)


ABSENT = (
    "// define('WP_CACHE', true);", "/* define('WP_CACHE', true); */", "# define('WP_CACHE', true);",
    "$a = \"define('WP_CACHE', true);\";", "$a = <<<X\ndefine('WP_CACHE', true);\nX;",
    "if (false) { define('WP_CACHE', true); }", "if (0): define('WP_CACHE', true); endif;",
    f"if (!{TRUE_ON_PLATFORM}) {{ define('WP_CACHE', true); }}",
    f"if ({TRUE_ON_PLATFORM}) {{ $a = 1; }} else {{ define('WP_CACHE', true); }}",
    "if (file_exists(__DIR__ . '/wp-config-local.php')) { include __DIR__ . '/wp-config-local.php'; }",
    "@include __DIR__ . '/local-config.php';", "function f() { define('WP_CACHE', true); }",
    "$f = function () { define('WP_CACHE', true); };", "while (false) { define('WP_CACHE', true); }",
    "if (defined('WP_CLI') && WP_CLI) { define('WP_CACHE', true); }", "@include 'missing.php';",
    "class A { const WP_CACHE = true; }",
    "class Other { static function define($a, $b) {} } Other::define('WP_CACHE', true);",
    "?>\ndefine('WP_CACHE', true);\n<?php",
    "foreach (array() as $a) { define('WP_CACHE', true); }", "if (isset($never)) { define('WP_CACHE', true); }",
    "true || define('WP_CACHE', true);", "false && define('WP_CACHE', true);",
)


@pytest.mark.parametrize("code", ABSENT)
def test_what_does_not_count(php: PhpWorker, tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, code, {"wp-config-local.php": "<?php\ndefine('WP_CACHE', false);\n"})
    (tmp_path / "wp-config-local.php").unlink()
    printed = run(php, site).output
    result = planned(site, CACHE)
    assert result.outcome is Outcome.CHANGE
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["WP_CACHE"] is True
    assert (effects.warnings, effects.output) == ((), printed)
    assert planned(site, CACHE).outcome is Outcome.SATISFIED


PARTLY = (
    ("if (getenv('PANTHEON_ENVIRONMENT') === 'dev') { define('WP_CACHE', true); }", "if ( ! defined( 'WP_CACHE' ) ) {"),
    ("if (in_array(getenv('PANTHEON_ENVIRONMENT'), array('test', 'live'))) { define('WP_CACHE', true); }",
     "defined( 'WP_CACHE'"),
    ("if (time() > 5) { define('WP_CACHE', true); }", "if ( ! defined( 'WP_CACHE' ) ) {"),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { define('WP_CACHE', false); }", "if ( ! defined( 'WP_CACHE' ) ) {"),
)


@pytest.mark.parametrize(("code", "form"), PARTLY)
def test_a_name_set_in_some_environments_only(php: PhpWorker, tmp_path: Path, code: str, form: str) -> None:
    site = wordpress(tmp_path, code)
    result = planned(site, CACHE)
    assert form.encode() in after(result)
    apply(tmp_path, result)
    for around in (platform("dev"), platform("live"), elsewhere()):
        effects = run(php, site, around)
        assert effects.takeover is not None
        assert "WP_CACHE" in effects.takeover.constants
        assert effects.warnings == ()
    assert planned(site, CACHE).outcome is Outcome.SATISFIED


CONFLICTS = (
    ("define('WP_CACHE', false);", 2, "false"), ("const WP_CACHE = FALSE;", 2, "FALSE"),
    ("\n\ndefine('WP_CACHE', getenv('X'));", 4, "computed"),
    ("define('WP_CACHE', WP_DEBUG && !WP_CLI);", 2, "computed"),
    ("if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n  define('WP_CACHE', false);\n}", 3, "false"),
    ("if (time() > 5) {\n  define('WP_CACHE', false);\n}", 3, "false"),
    ("if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') { define('WP_CACHE', false); } else { define('WP_CACHE', true); }",
     2, "false"),
    ("define('WP_CACHE', array());", 2, "array()"), ("define('WP_CACHE', null);", 2, "null"),
)


@pytest.mark.parametrize(("code", "line", "said"), CONFLICTS)
def test_another_value_is_a_conflict(tmp_path: Path, code: str, line: int, said: str) -> None:
    result = planned(wordpress(tmp_path, code), CACHE)
    assert (result.outcome, result.changes) == (Outcome.CONFLICT, ())
    assert (result.conflicts[0].path, result.conflicts[0].line) == ("wp-config.php", line)
    assert said in result.conflicts[0].message


REPLACED = (
    ("define('WP_CACHE', false);", f"{COMMENT} Was: false\ndefine('WP_CACHE', true);"),
    ("\tdefine('WP_CACHE', false); // off", f"\t{COMMENT} Was: false\n\tdefine('WP_CACHE', true); // off"),
    ("const WP_CACHE = FALSE, B = 1;", f"{COMMENT} Was: FALSE\nconst WP_CACHE = true, B = 1;"),
    ("define('WP_CACHE', getenv('X') ?: 'a,b');", f"{COMMENT} Was: getenv('X') ?: 'a,b'\ndefine('WP_CACHE', true);"),
    ("if (time() > 5) {\n\tdefine('WP_CACHE', false);\n}",
     f"if (time() > 5) {{\n\t{COMMENT} Was: false\n\tdefine('WP_CACHE', true);\n}}"),
    ("define('WP_CACHE', array(\n));", f"{COMMENT} What stood here was longer.\ndefine('WP_CACHE', true);"),
    ("defined('WP_CACHE')\n\t|| define('WP_CACHE', false);",
     f"{COMMENT} Was: false\ndefined('WP_CACHE')\n\t|| define('WP_CACHE', true);"),
    ("define('WP_CACHE', '?> */' === 1);", f"{COMMENT} Was: '?\\x3e *\\x2f' === 1\ndefine('WP_CACHE', true);"),
)


@pytest.mark.parametrize(("code", "expected"), REPLACED)
def test_a_conflict_is_replaced_in_place_when_asked(php: PhpWorker, tmp_path: Path, code: str, expected: str) -> None:
    site = wordpress(tmp_path, code)
    result = planned(site, CACHE, on_conflict="replace")
    assert expected.encode() in after(result)
    assert any(note.message.startswith("replaces ") for note in result.notes)
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["WP_CACHE"] is True
    assert effects.silent
    assert planned(site, CACHE).outcome is Outcome.SATISFIED


@pytest.mark.parametrize(("value", "outcome"), [
    ("'256M'", "satisfied"), ("'512M'", "satisfied"), ("'1g'", "satisfied"), ("-1", "satisfied"),
    ("268435456", "satisfied"),
    ("'262144K'", "satisfied"), ("'64M'", "change"), ("67108864", "change"), ("'256MB'", "change"), ("'0'", "change"),
    ("'lots'", "conflict"), ("ini_get('memory_limit')", "conflict"), ("true", "conflict"), ("1e400", "conflict"),
])
def test_sizes_are_raised_and_never_lowered(php: PhpWorker, tmp_path: Path, value: str, outcome: str) -> None:
    site = wordpress(tmp_path, f"define('WP_MEMORY_LIMIT', {value});")
    result = planned(site, MEMORY)
    assert result.outcome.value == outcome
    if result.changes:
        assert f"{COMMENT} Was: {value}\ndefine('WP_MEMORY_LIMIT', '256M');".encode() in after(result)
        apply(tmp_path, result)
        assert run(php, site).constants["WP_MEMORY_LIMIT"] == "256M"


SETTINGS = (
    ("$conf['x'] = 'good';", "satisfied"), ('$conf["x"] = "good";', "satisfied"),
    ("$conf = array('x' => 'good');", "satisfied"),
    ("$conf = ['a' => 1, 'x' => 'go' . 'od'];", "satisfied"), ("$conf += array('x' => 'good');", "satisfied"),
    ("$conf = array_merge($conf, array('x' => 'good'));", "satisfied"),
    ("$GLOBALS['conf']['x'] = 'good';", "satisfied"),
    ("$conf['x'] = 'bad';\n$conf['x'] = 'good';", "satisfied"), ("$conf['x'] = <<<E\ngood\nE;", "satisfied"),
    ("if (!isset($conf['x'])) {\n  $conf['x'] = 'good';\n}", "satisfied"), ("$conf['x'] ??= 'good';", "satisfied"),
    ("foreach (array('x' => 'good') as $k => $v) {\n  $conf[$k] = $v;\n}", "satisfied"),
    ("$conf['x'] = 'good';\n$conf = array();", "change"), ("$conf['x'] = 'good';\nunset($conf['x']);", "change"),
    ("$conf['x'] = 'good';\nextract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));", "change"),
    ("# $conf['x'] = 'good';", "change"), ("$config['x'] = 'good';", "change"), ("$conf['X'] = 'good';", "change"),
    ("$conf['a']['x'] = 'good';", "change"), ("$conf['x'] = NULL;", "conflict"),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n  $conf['x'] = 'bad';\n}", "change"),
    ("foreach ($_GET as $k => $v) {\n  $conf[$k] = $v;\n}", "change"),
    ("$conf['x'] = 'bad';", "conflict"), ("$conf['x'] = 'good';\n$conf['x'] = 'bad';", "conflict"),
    ("$conf = array('x' => 'bad');", "conflict"), ("$conf['x'] .= time();", "conflict"),
    ("$conf['x'] = f();", "conflict"),
    ("if (time() > 5) {\n  $conf['x'] = 'bad';\n}", "conflict"),
    ("$conf['x'] = 'good';\nif (time() > 5) {\n  $conf['x'] = 'bad';\n}", "conflict"),
)


@pytest.mark.parametrize(("code", "outcome"), SETTINGS)
def test_settings(php: PhpWorker, tmp_path: Path, code: str, outcome: str) -> None:
    site = drupal7(tmp_path, code + "\n")
    result = planned(site, CONF)
    assert result.outcome.value == outcome, result.summary
    apply(tmp_path, result)
    if outcome != "conflict":
        effects = run(php, site, platform(pressflow={}))
        assert isinstance(effects.conf, dict)
        assert effects.conf["x"] == "good"
        assert planned(site, CONF).outcome is Outcome.SATISFIED


def test_the_assignment_that_counts_is_replaced(php: PhpWorker, tmp_path: Path) -> None:
    site = drupal7(tmp_path, "$conf['x'] = 'one';\n$conf = array(\n  'x' => 'two',\n);\n")
    result = planned(site, CONF, on_conflict="replace")
    expected = f"<?php\n$conf['x'] = 'one';\n{COMMENT} Was: 'two'\n$conf = array(\n  'x' => 'good',\n);\n"
    assert after(result) == expected.encode()
    apply(tmp_path, result)
    assert run(php, site).conf == {"x": "good"}


INI = recipe_of(SetIni("arg_separator.output", "&", WHY, known_bad=("&amp;",)), cms="drupal")


@pytest.mark.parametrize(("code", "outcome"), [
    ("ini_set('arg_separator.output', '&');", "satisfied"), ("ini_set('arg_separator.output', '&amp;');", "change"),
    ("ini_set('arg_separator.output', ';');", "conflict"), ("// ini_set('arg_separator.output', '&amp;');", "change"),
    ("ini_set('arg_separator.output', '&amp;');\nini_set(\"arg_separator.output\", '&');", "satisfied"),
    ("ini_set('arg_separator.output', '&');\nini_set('arg_separator.output', '&amp;');", "change"),
    ("ini_alter('arg_separator.output', '&amp;');", "change"),
])
def test_ini_values(php: PhpWorker, tmp_path: Path, code: str, outcome: str) -> None:
    site = drupal7(tmp_path, code + "\n")
    result = planned(site, INI)
    assert result.outcome.value == outcome
    apply(tmp_path, result)
    if outcome != "conflict":
        assert run(php, site, ini=("arg_separator.output",)).ini["arg_separator.output"] == "&"
        assert planned(site, INI).outcome is Outcome.SATISFIED


@pytest.mark.parametrize(("value", "outcome"), [
    ("LIVE ? '512M' : '64M'", "conflict"), ("LIVE ? '32M' : '64M'", "change"), ("LIVE ? '512M' : '1G'", "satisfied"),
])
def test_a_limit_is_not_lowered_anywhere(tmp_path: Path, value: str, outcome: str) -> None:
    live = "isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] === 'live'"
    site = wordpress(tmp_path, f"define('WP_MEMORY_LIMIT', {value.replace('LIVE', live)});")
    assert planned(site, MEMORY, on_conflict="replace").outcome.value == outcome


@pytest.mark.parametrize(("local", "above"), [
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n\tdefine('WP_CACHE', false);\n}\n", False),
    ("define('OTHER', false);\n", True),
])
def test_what_other_computers_define_below_the_stop_line_stays_first(tmp_path: Path, local: str, above: bool) -> None:
    site = wordpress(tmp_path, f"<?php\n/* That's all, stop editing! */\n\n{local}\n"
                               "require_once __DIR__ . '/wp-settings.php';\n")
    text = after(planned(site, CACHE)).decode()
    assert (text.index("define( 'WP_CACHE', true );") < text.index("That's all")) is above
    assert text.index("define( 'WP_CACHE', true );") < text.index("require_once")
    assert above or text.index("define('WP_CACHE', false);") < text.index("define( 'WP_CACHE', true );")


@pytest.mark.parametrize(("late", "outcome"), [
    ("define('WP_CACHE', true);", "change"), ("@(define('WP_CACHE', true));", "change"),
    ("defined('WP_CACHE') || define('WP_CACHE', true);", "change"),
    ("time() > 5 ? define('WP_CACHE', true) : NULL;", "change"),
    ("define('WP_CACHE', true) or die('no');", "conflict"), ("if (!@define('WP_CACHE', true)) { exit; }", "conflict"),
    ("$worked = define('WP_CACHE', true);", "conflict"), ("define('WP_CACHE', true) && time() or exit;", "conflict"),
])
def test_what_depends_on_a_definition_behind_the_loader(tmp_path: Path, late: str, outcome: str) -> None:
    result = planned(wordpress(tmp_path, f"<?php\nrequire_once __DIR__ . '/wp-settings.php';\n{late}\n"), CACHE)
    assert result.outcome.value == outcome
    assert [one.line for one in result.conflicts] == [3] * (outcome == "conflict")


ENVIRONMENTS = ("define('WP_ENV', env('WP_ENV') ?: 'production');\n{}\n"
                "$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';\n"
                "if (file_exists($env_config)) {{\n    require_once $env_config;\n}}\n")
USE = "<?php\nuse Roots\\WPConfig\\Config;\n"


@pytest.mark.parametrize(("common", "staging", "outcome"), [
    ("", "", "change"), ("Config::define('WP_CACHE', true);", "", "satisfied"),
    ("define('WP_CACHE', true);", "", "satisfied"),
    ("Config::define('WP_CACHE', true);", "Config::define('WP_CACHE', false);", "conflict"),
    ("Config::define('WP_CACHE', true);", "Config::define('WP_CACHE', true);", "satisfied"),
    ("Config::define('WP_CACHE', false);\nConfig::define('WP_CACHE', true);", "", "satisfied"),
    ("Config::define('WP_CACHE', false);", "", "conflict"), ("", "Config::define('WP_CACHE', false);", "conflict"),
    ("\\Roots\\WPConfig\\Config::define(\"WP_CACHE\", 1);", "", "satisfied"),
])
def test_bedrock(tmp_path: Path, common: str, staging: str, outcome: str) -> None:
    site = bedrock(tmp_path, ENVIRONMENTS.format(common), {
        "config/environments/staging.php": USE + staging, "config/environments/development.php": USE})
    result = planned(site, CACHE)
    assert result.outcome.value == outcome, result.conflicts
    apply(tmp_path, result)
    if outcome == "change":
        assert planned(site, CACHE).outcome is Outcome.SATISFIED


@pytest.mark.parametrize(("code", "outcome", "lines"), [
    ("Config::define('WP_CACHE', false);\ndefine('WP_CACHE', true);", "conflict", (6,)),
    ("Config::define('WP_CACHE', true);\ndefine('WP_CACHE', false);", "conflict", (7,)),
    ("Config::define('WP_CACHE', false);\nif (time() > 5) {\n    define('WP_CACHE', false);\n}", "conflict", (6, 8)),
    ("Config::define('WP_CACHE', true);\ndefine('WP_CACHE', true);", "satisfied", ()),
    ("Config::define('WP_CACHE', false);\nConfig::remove('WP_CACHE');\ndefine('WP_CACHE', true);", "satisfied", ()),
    ("Config::define('WP_CACHE', true);\nConfig::apply();\n@define('WP_CACHE', false);", "satisfied", ()),
    ("Config::apply();\nConfig::define('WP_CACHE', true);", "satisfied", ()),
])
def test_bedrock_where_a_plain_define_stands_beside(tmp_path: Path, code: str, outcome: str,
                                                    lines: tuple[int, ...]) -> None:
    result = planned(bedrock(tmp_path, code), CACHE)
    assert (result.outcome.value, tuple(sorted(one.line or 0 for one in result.conflicts))) == (outcome, lines)


def test_bedrock_where_the_environment_is_told(php: PhpWorker, tmp_path: Path) -> None:
    told = ("if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n    putenv('WP_ENV=' . ($_ENV['PANTHEON_ENVIRONMENT'] === 'live' "
            "? 'production' : 'development'));\n}\n")
    site = bedrock(tmp_path, told + ENVIRONMENTS.format("Config::define('WP_CACHE', true);"), {
        "config/environments/staging.php": USE + "Config::define('WP_CACHE', false);",
        "config/environments/development.php": USE})
    assert planned(site, CACHE).outcome is Outcome.SATISFIED
    assert run(php, site, platform("dev")).constants["WP_CACHE"] is True


def test_a_rule_per_value_kind() -> None:
    assert Exactly(True).accepts(1)
    assert not Exactly(True).accepts(None)
    assert not Exactly("256M").accepts(b"64M")
