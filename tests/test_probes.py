"""Ten configs that text-based editors of wp-config.php get wrong, each with its effect shown by PHP."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.results import RecipeResult
from tests.php.planned import COMMENT, after, apply, define, planned
from tests.php.sites import LOADER, run, wordpress
from tests.support.effects import Effects
from tests.support.php import PhpWorker

STOP = "/* That's all, stop editing! Happy publishing. */"
CACHE = define("WP_CACHE", True)


def _applied(php: PhpWorker, folder: Path, config: str | bytes, *, replace: bool = False,
             ) -> tuple[RecipeResult, bytes, Effects]:
    """The result, the file as it stands then, and what PHP makes of it."""
    site = wordpress(folder, config)
    result = planned(site, CACHE, on_conflict="replace" if replace else "stop")
    apply(folder, result)
    return result, (folder / "wp-config.php").read_bytes(), run(php, site)


def _cache(effects: Effects) -> object:
    assert effects.takeover is not None
    return effects.takeover.constants.get("WP_CACHE")


def test_1_line_ends_stay_as_they_are(php: PhpWorker, tmp_path: Path) -> None:
    before = f"<?php\n$table_prefix = 'wp_';\n\n{STOP}\n{LOADER}".replace("\n", "\r\n").encode()
    _, text, effects = _applied(php, tmp_path, before)
    new = f"{COMMENT}\r\ndefine( 'WP_CACHE', true );\r\n\r\n".encode()
    at = before.index(STOP.encode())
    assert text == before[:at] + new + before[at:]
    assert _cache(effects) is True
    assert effects.silent


def test_2_two_stop_editing_lines_get_one_insertion(php: PhpWorker, tmp_path: Path) -> None:
    _, text, effects = _applied(php, tmp_path, f"{STOP}\n$table_prefix = 'wp_';\n{STOP}\n")
    assert text.count(b"define( 'WP_CACHE'") == 1
    assert text.index(b"table_prefix") < text.index(b"WP_CACHE") < text.rindex(b"stop editing")
    assert _cache(effects) is True


@pytest.mark.parametrize("closing", ["?>", "?>\n", " ?>\n\n", "\n?>"])
def test_3_nothing_lands_behind_a_closing_tag(php: PhpWorker, tmp_path: Path, closing: str) -> None:
    before = f"<?php\n$table_prefix = 'wp_';{LOADER}{closing}"
    site = wordpress(tmp_path, before)
    printed = run(php, site).output
    _, text, effects = _applied(php, tmp_path, before)
    assert text.endswith(closing.encode())
    assert effects.output == printed
    assert b"fixer" not in printed
    assert _cache(effects) is True


def test_4_of_two_definitions_the_one_that_counts_decides(php: PhpWorker, tmp_path: Path) -> None:
    before = "define('WP_CACHE', false);\n@define('WP_CACHE', true);\n"
    result, text, effects = _applied(php, tmp_path, before)
    assert (result.outcome, result.conflicts[0].line) == (Outcome.CONFLICT, 2)
    assert _cache(effects) is False
    result, text, effects = _applied(php, tmp_path, before, replace=True)
    assert b"define('WP_CACHE', true);\n@define('WP_CACHE', true);" in text
    assert _cache(effects) is True


def test_4_where_the_first_is_right_nothing_is_done(php: PhpWorker, tmp_path: Path) -> None:
    result, _, effects = _applied(php, tmp_path, "define('WP_CACHE', true);\n@define('WP_CACHE', false);\n")
    assert result.outcome is Outcome.SATISFIED
    assert _cache(effects) is True


def test_5_a_definition_in_a_dead_branch_does_not_count(php: PhpWorker, tmp_path: Path) -> None:
    dead = "if (false) {\n    define('WP_CACHE', true);\n}\n"
    result, text, effects = _applied(php, tmp_path, dead)
    assert dead.encode() in text
    assert _cache(effects) is True
    assert [(note.line, "never runs" in note.message) for note in result.notes] == [(3, True)]


@pytest.mark.parametrize("decoy", [
    f"$text = \"{STOP}\";\n", f"$text = '\n{STOP.replace(chr(39), '')}\n';\n",
    f"$text = <<<EOT\n{STOP}\nEOT;\n", f"$text = <<<'EOT'\n{STOP}\nEOT;\n",
])
def test_6_an_anchor_in_a_string_is_text(php: PhpWorker, tmp_path: Path, decoy: str) -> None:
    _, text, effects = _applied(php, tmp_path, decoy)
    assert decoy.encode() in text
    assert _cache(effects) is True
    assert effects.silent


def test_7_const_is_seen(php: PhpWorker, tmp_path: Path) -> None:
    result, text, _ = _applied(php, tmp_path, "const WP_CACHE = false;\n")
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == ("wp-config.php", 2)
    assert "false" in result.conflicts[0].message
    result, text, effects = _applied(php, tmp_path, "const WP_CACHE = false;\n", replace=True)
    assert b"const WP_CACHE = true;" in text
    assert _cache(effects) is True


def test_8_a_comment_inside_the_call_does_not_hide_it(php: PhpWorker, tmp_path: Path) -> None:
    before = "define('WP_CACHE', /* why */ false);\n"
    result, _, _ = _applied(php, tmp_path, before)
    assert result.outcome is Outcome.CONFLICT
    _, text, effects = _applied(php, tmp_path, before, replace=True)
    assert b"define('WP_CACHE', /* why */ true);" in text
    assert _cache(effects) is True


@pytest.mark.parametrize("computed", ["getenv('X') ?: false", "__DIR__ . '/x'", "file_exists(__DIR__ . '/x')"])
def test_9_and_10_a_computed_value_is_asked_about(php: PhpWorker, tmp_path: Path, computed: str) -> None:
    site = wordpress(tmp_path, f"define('WP_CACHE', {computed});\n")
    result = planned(site, define("WP_CACHE", "/other"))
    assert result.outcome is Outcome.CONFLICT
    assert "computed" in result.conflicts[0].message
    assert computed in result.conflicts[0].message
    replaced = planned(site, define("WP_CACHE", "/other"), on_conflict="replace")
    assert f"Was: {computed}".encode() in after(replaced)
    assert b"define('WP_CACHE', '/other');" in after(replaced)
