"""Which of several definitions counts: first for constants, last for the rest, none where branches are unsure."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.definition import Form, MarkKind, NameKind
from fixer.php.worlds import ALL, PLATFORM, environments
from tests.php.sites import bedrock, drupal7, read, wordpress

CONSTANT, VARIABLE = NameKind.CONSTANT, NameKind.VARIABLE


def _deciding_lines(folder: Path, kind: NameKind, name: str, code: str) -> set[int | None]:
    site = wordpress(folder, code) if kind is CONSTANT else drupal7(folder, code)
    found = read(site).effective(kind, name).definitions[:8]
    return {None if one is None else one.line for one in found}


@pytest.mark.parametrize(("kind", "code", "lines"), [
    (CONSTANT, "define('X', 1);\ndefine('X', 2);", {2}), (VARIABLE, "$X = 1;\n$X = 2;", {3}),
    (CONSTANT, "if (0) { define('X', 1); }\ndefine('X', 2);", {3}),
    (CONSTANT, "function f() { define('X', 1); }\ndefine('X', 2);\nf();", {3}),
    (CONSTANT, "function f() {\ndefine('X', 1); }\nf();\ndefine('X', 2);", {3}),
    (CONSTANT, "if (getenv('PANTHEON_ENVIRONMENT') === 'live') {\ndefine('X', 1); } else {\ndefine('X', 2); }", {3, 4}),
    (VARIABLE, "$X = array('k' => 1);\n$X = array();", {3}), (CONSTANT, "", {None}),
    (CONSTANT, "define(\n'X',\n1);", {2}),
    (CONSTANT, "$y = array(\n1,\n);\ndefine('X', 1);", {5}),
])
def test_which_counts(tmp_path: Path, kind: NameKind, code: str, lines: set[int | None]) -> None:
    assert _deciding_lines(tmp_path, kind, "X" if kind is CONSTANT else "$X", code) == lines


@pytest.mark.parametrize(("code", "name", "form"), [
    ("define('X', 1);", "X", Form.DEFINE), ("const X = 1;", "X", Form.CONST), ("$x = 1;", "$x", Form.ASSIGNMENT),
    ("$x = array('k' => 1);", "$x", Form.RESET),
    ("$x = array('k' => 1);", "$x['k']", Form.ELEMENT), ("unset($x);", "$x", Form.UNSET),
    ("ini_set('x', 1);", "x", Form.INI_SET), ("$x[] = 1;", "$x[0]", Form.ASSIGNMENT),
    ("$x[time()] = 1;", "$x", Form.SOME_ELEMENT),
    ("$x = f();", "$x", Form.RESET), ("$GLOBALS['x'] = 1;", "$x", Form.ASSIGNMENT),
    ("$x['a'][5] = 1;", "$x['a'][5]", Form.ASSIGNMENT),
])
def test_forms(tmp_path: Path, code: str, name: str, form: Form) -> None:
    found = read(wordpress(tmp_path, code)).definitions.all
    assert (name, form) in [(one.name, one.form) for one in found]


def test_spans_hold_the_statement_and_the_value(tmp_path: Path) -> None:
    config = read(wordpress(tmp_path, "if (true) {\n  define('X', /* a */ 'v' . 'w'); }\ndefine( 'Y', 'z' );\n"))
    source = config.source.document("wp-config.php").source
    texts = {}
    for name in ("X", "Y"):
        (one,) = config.definitions.named(CONSTANT, name)
        assert one.value_span is not None
        texts[name] = (source[one.statement.start : one.statement.end],
                       source[one.value_span.start : one.value_span.end])
    assert texts == {"X": (b"define('X', /* a */ 'v' . 'w');", b"'v' . 'w'"), "Y": (b"define( 'Y', 'z' );", b"'z'")}


def test_code_after_the_loader_is_late(tmp_path: Path) -> None:
    config = read(wordpress(tmp_path, "<?php\nrequire_once ABSPATH . 'wp-settings.php';\ndefine('X', 1);\n"))
    (one,) = config.definitions.named(CONSTANT, "X")
    assert (one.late, one.may) == (True, 0)


def test_the_last_config_define_counts_in_bedrock(tmp_path: Path) -> None:
    config = read(bedrock(tmp_path, "Config::define('X', 1);\nConfig::define('X', 2);\n"))
    assert set(config.effective(CONSTANT, "X").values) == {2}


@pytest.mark.parametrize(("code", "kind"), [
    ("require_once ABSPATH . 'wp-settings.php';", MarkKind.LOADER),
    ("include __DIR__ . '/inc.php';", MarkKind.INCLUDE), ("include $unknown;", MarkKind.UNKNOWN_INCLUDE),
    ("include 'wp-config-local.php';", MarkKind.LOCAL_INCLUDE), ("$conf = array();", MarkKind.RESET),
    ("return;", MarkKind.END), ("exit;", MarkKind.END), ("extract($x);", MarkKind.RESET),
])
def test_marks(tmp_path: Path, code: str, kind: MarkKind) -> None:
    site = wordpress(tmp_path, f"<?php\n{code}\n")
    assert [mark.kind for mark in read(site).marked(kind, "wp-config.php")] == [kind]


def test_environments_are_named_once() -> None:
    assert environments(PLATFORM) == ["dev", "test", "live", "multidev"]
    assert environments(ALL)[-2:] == ["lando", "local"]
    assert environments(0) == []
