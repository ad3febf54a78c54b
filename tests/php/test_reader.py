"""What is read in a config is what PHP makes of it, in every environment, by HTTPS and by HTTP."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.php.definition import NameKind
from fixer.php.values import UNKNOWN, UNSET, Value
from tests.php.programs import Programs
from tests.php.sites import bedrock, constant, disagreements, drupal7, read, told, wordpress, write
from tests.support.php import PhpWorker

PROGRAMS = int(os.environ.get("FIXER_FUZZ", "60"))


def test_random_programs(php: PhpWorker, tmp_path: Path) -> None:
    made = Programs(len(os.environ.get("FIXER_FUZZ", "")))
    for _ in range(PROGRAMS):
        code, included = made.program()
        site = wordpress(tmp_path, code, {"inc.php": included})
        found = [one for one in disagreements(php, site) if "never took over" not in one]
        assert not found, f"{found[:3]}\n{code}\n{included}"


CODE = (
    "define('A', 'x');", "const A = 1, B = A;", "define('A', __DIR__);define('B', __FILE__);define('C', __LINE__);",
    "namespace Site;\nconst A = 1;\ndefine('B', 2);\n", "define('A', 1);\n@define('A', 2);",
    "define('A', $_ENV['PANTHEON_ENVIRONMENT'] . '-' . $_SERVER['HTTP_HOST']);",
    "define('A', getenv('PANTHEON_ENVIRONMENT') === 'live' ? 'l' : 'o');", "$a = 1; $a = 2;",
    "$a['x']['y'] = 1; unset($a['x']);",
    "$a = array('x' => 1); $a['y'] = 2; $b = $a; $a = 3;", "$a['x'] = 1; $b = isset($a['x']) && !isset($a['y']);",
    "$a = array(5 => 'x', 'y', '7' => 'z', 'w', -3 => 'n', true => 't', null => 'u');",
    "$a = array(1, array(2, 3)); $b = $a[1][0];",
    "$a = $b = 'x';", "$a = 1; $a++; $b = 2; $b += 3; $c = 'x'; $c .= 'y';", "list($a, $b) = array(1, 2); [$c] = [3];",
    "$a = &$b; $b = 5; $c = $a;", "$a[] = 1; $a[] = 2;", "$k = time(); $a[$k] = 1; $b = $a;",
    "$n = 'dynamic'; $$n = 1;",
    "foreach (array('A' => 1, 'B' => 2) as $k => $v) { define($k, $v); }",
    "foreach (array('x', 'y') as $v) { $a[$v] = 1; }",
    "for ($i = 0; $i < 3; $i++) { $a = $i; }",
    "do { define('A', 1); } while (false);", "do { $a = 1; if (time()) { break; } $a = 2; } while (true);",
    "switch (1) { case 1: $a = 1; case 2: $b = 2; break; default: $c = 3; }",
    "switch (9) { default: $a = 1; break; case 1: $b = 1; }",
    "switch (getenv('PANTHEON_ENVIRONMENT')) { case 'dev': case 'test': $a = 1; break; default: $a = 2; }",
    "switch (time()) { case 0: define('A', 1); break; default: define('A', 2); }",
    "switch (1) { case 1: if (time()) { break; } $a = 1; }",
    "if (time() > 5) { $a = 1; } else { $a = 1; }", "if (time() > 5): define('A', 1); else: define('A', 2); endif;",
    "if (false) { define('A', 1); } elseif (true) { define('A', 2); } else { define('A', 3); }",
    "defined('A') || define('A', 1); defined('A') || define('A', 2);", "$a = 0 or $a = 5;",
    "$a = null; $a ??= 'x'; $b ??= 'y';",
    "try { $a = 1; throw new Exception(); } catch (Exception $e) { $a = 2; }", "try { $a = 1; } finally { $b = 2; }",
    "function f() { define('A', 1); } f();", "function f() { $a = 1; } f();",
    "function f() { global $a; $a = 1; } f();",
    "function f() { $GLOBALS['a'] = 1; } f();", "f(); function f() { define('A', 1); }",
    "function f($x) { if ($x) { return; } define('A', 1); } f(1);",
    "if (true) { function f() { define('A', 1); } } f();",
    "function f() { f2(); } function f2() { define('A', 1); } f();",
    "$f = function () { define('A', 1); };", "class K { static function f() { define('A', 1); } }",
    "interface I { const A = 1; }", "extract(array('a' => 1));", "preg_match('/x/', 'x', $a); $b = $a;",
    "putenv('X=1'); define('A', getenv('X'));", "ini_set('arg_separator.output', ';');",
    "$_SERVER['SERVER_NAME'] = 'x';",
    "if (isset($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] == 'ON') { $_SERVER['SERVER_PORT'] = 443; }",
    "$a = empty($_SERVER['HTTP_X_SSL']) || $_SERVER['HTTP_X_SSL'] != 'ON' ? 80 : 443;",
    "define('A', ($_SERVER['HTTP_X_SSL'] ?? '') === 'ON');",
    "if (isset($_SERVER['NOTHING'])) { header('Location: /'); exit; }\ndefine('A', 1);",
    "defined('ABSPATH') || exit;\ndefine('A', 1);",
    "defined('ABSPATH') or die('No');\n$a = 1;", "if (PHP_SAPI === 'no-such') { exit(1); }\ndefine('A', 1);",
    "define('A', <<<X\n  one\n two $a\nX\n);", "define('A', <<<'X'\n  one $a\n  X\n);",
    "?>\ntext\n<?php define('A', 1);",
    "require __DIR__ . '/inc.php'; define('B', A);", "$r = include 'inc.php';",
    "include_once 'inc.php'; include_once 'inc.php'; $b = $n;",
    "if (time() > 5) { include_once 'inc.php'; } include_once 'inc.php';", "define('A', 1); include 'inc.php';",
    "define('A', file_exists(__DIR__ . '/inc.php') && !is_readable(__DIR__ . '/no.php'));",
    "goto end; $a = 1; end: $b = 1;",
)


@pytest.mark.parametrize("code", CODE)
def test_as_php_runs_it(php: PhpWorker, tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, f"<?php\n{code}\nrequire_once ABSPATH . 'wp-settings.php';\n",
                     {"inc.php": "<?php\n@define('A', 'included');\n$n = isset($n) ? 2 : 1;\nreturn 5;\ndefine('NEVER', 1);\n"})
    assert disagreements(php, site) == []


@pytest.mark.parametrize(("code", "value"), [
    ("define('A', 'x');", b"x"), ("define('A', 0x10);", 16), ("define('A', -1.5);", -1.5), ("define('A', null);", None),
    ("define('A', time());", UNKNOWN), ("", UNSET), ("define('A', 'x'); define('A', 'y');", b"x"),
    ("function f() { define('A', 'x'); }\nf();", b"x"), ("foreach (array('A') as $n) { define($n, 'x'); }", b"x"),
    ("if (time() > 5) { define('A', 'x'); } else { define('A', 'x'); }", b"x"),
    ("if (time() > 5) { define('A', 'x'); }", UNKNOWN),
    ("const A = 'x' . 'y';", b"xy"), ("namespace N;\nconst A = 1;", UNSET), ("$v = 'x';\ndefine('A', $v);", b"x"),
    ("$v = array('k' => array('x'));\ndefine('A', $v['k'][0]);", b"x"), ("exit;\ndefine('A', 'x');", UNSET),
    ("if (time() > 5) { exit; }\ndefine('A', 'x');", b"x"),
])
def test_values_told(tmp_path: Path, code: str, value: Value) -> None:
    site = wordpress(tmp_path, f"<?php\n{code}\nrequire_once ABSPATH . 'wp-settings.php';\n")
    assert constant(site, "A") == value


def test_worlds_differ(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "switch ($_ENV['PANTHEON_ENVIRONMENT']) { case 'live': define('A', 1); break; "
                               "default: define('A', 2); }")
    values = told(read(site), NameKind.CONSTANT, "A")
    assert (values["live"], values["dev"], values["multidev"], values["live/http"]) == (1, 2, 2, 1)


def test_the_platforms_wp_config(php: PhpWorker, tmp_path: Path) -> None:
    here = Path(__file__).parents[2] / "sample_sites/pantheon-wordpress"
    site = wordpress(tmp_path, (here / "wp-config.php").read_bytes(),
                     {"wp-config-pantheon.php": (here / "wp-config-pantheon.php").read_bytes()})
    assert not [one for one in disagreements(php, site) if not re.search("SALT|KEY|PANTHEON_HOSTNAME", one)]


def test_bedrock(php: PhpWorker, tmp_path: Path) -> None:
    code = ("if (!defined('A')) { Config::define('A', 1); }\nConfig::define('B', 1);\nConfig::define('B', 2);\n"
            "$c = defined('B');\nputenv('WP_ENV=staging');\nConfig::define('D', env('WP_ENV'));\n")
    site = bedrock(tmp_path, code)
    assert disagreements(php, site) == []


def test_drupal7(php: PhpWorker, tmp_path: Path) -> None:
    site = drupal7(tmp_path, "if (!isset($conf)) { $conf = array('never' => 1); }\n$conf['a'] = empty($conf);\n"
                             "$databases = array('default' => array());\n$conf['b'] = count($databases);\n")
    assert disagreements(php, site) == []


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("array(", ")"), ("!", "")])
def test_nested_too_deeply_is_said(tmp_path: Path, opening: str, closing: str) -> None:
    site = wordpress(tmp_path, f"\n$x = {opening * 5000}1{closing * 5000};")
    with pytest.raises(InTheWayError, match="nested too deeply") as caught:
        read(site)
    assert (caught.value.path, caught.value.line) == ("wp-config.php", 3)


@pytest.mark.parametrize("operator", [".", "&&", "or", "+"])
def test_long_chains_are_followed(tmp_path: Path, operator: str) -> None:
    site = wordpress(tmp_path, "$x = " + f" {operator} ".join(["'a'"] * 5000) + ";\ndefine('A', 1);")
    assert constant(site, "A") == 1


@pytest.mark.parametrize("code", [
    "".join(f"function h{number}() {{ h{number + 1}(); h{number + 1}(); }}\n" for number in range(40)) + "h0();",
    "function f() { f(); define('A', 1); } f();", "include __FILE__;", "include __FILE__; include __FILE__; include __FILE__;",
    "while (true) { for (;;) { do { foreach (array(1, 2, 3) as $x) { if (time()) { break; } } } while (1); } }",
    "function g($x) { return g($x . 'y') . g($x); } $y = g('x');", "$c = 'eval($c);eval($c);'; eval($c);",
    "".join("foreach (array(1, 2, 3, 4, 5, 6, 7, 8, 9) as $x) { " for _ in range(12)) + "$y = 1;" + "}" * 12,
])
def test_repetition_comes_to_an_end(tmp_path: Path, code: str) -> None:
    assert constant(wordpress(tmp_path, f"{code}\ndefine('B', 1);"), "B") == 1


def test_a_link_in_the_place_of_the_config_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"private/config.php": "<?php\ndefine('A', 1);\nrequire_once ABSPATH . 'wp-settings.php';\n"})
    site = wordpress(tmp_path, "")
    (tmp_path / "wp-config.php").unlink()
    (tmp_path / "wp-config.php").symlink_to("private/config.php")
    (one,) = read(site).definitions.named(NameKind.CONSTANT, "A")
    assert (one.path, one.line) == ("private/config.php", 2)
