"""Ten configs on which the nearest other tool (the engine behind ``wp config set``) goes wrong.

It flattens line ends, inserts twice, writes behind ``?>``, edits what PHP ignores, dead branches and
strings, overlooks ``const`` and comments inside a call, and drops computed values. fixer must not.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from fixer.outcome import Outcome, Plan, RecipeResult
from fixer.planning import Options, plan
from fixer.recipe.catalog import load
from fixer.site.model import Site
from fixer.site.write import write_changes
from tests.php.sites import LOADER, run, wordpress
from tests.support.php import PhpWorker

CHILD_DIR = "AUTOPTIMIZE_CACHE_CHILD_DIR"
STOP = "/* That's all, stop editing! Happy publishing. */\n"


def planned(site: Site, recipe: str = "autoptimize", options: Options | None = None) -> Plan:
    return plan(site, [load(recipe)], options)


def only(result: Plan) -> RecipeResult:
    assert len(result.results) == 1
    return result.results[0]


def applied(folder: Path, site: Site, recipe: str = "autoptimize", options: Options | None = None) -> RecipeResult:
    result = only(planned(site, recipe, options))
    write_changes(folder, result.changes)
    return result


def constant(php: PhpWorker, site: Site, name: str = CHILD_DIR) -> object:
    effects = run(php, site)
    assert effects.fatal is None
    assert not effects.warnings
    assert effects.takeover is not None
    return effects.takeover.constants.get(name)


def inserted(before: bytes, after: bytes) -> list[bytes]:
    """The lines that were added; fails if any other changed."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert {name for name, *_ in steps} <= {"equal", "insert"}
    return [line for name, _, _, start, end in steps if name == "insert" for line in new[start:end]]


def test_1_line_ends_stay_as_they_are(tmp_path: Path, php: PhpWorker) -> None:
    config = f"<?php\ndefine( 'DB_NAME', 'x' );\n\n{STOP}{LOADER}".replace("\n", "\r\n").encode()
    site = wordpress(tmp_path, config)
    assert applied(tmp_path, site).outcome is Outcome.CHANGE
    added = inserted(config, (tmp_path / "wp-config.php").read_bytes())
    assert added
    assert all(line.endswith(b"\r\n") for line in added)
    assert constant(php, site) == "/uploads/autoptimize/"


def test_2_two_stop_editing_lines_get_one_insertion(tmp_path: Path, php: PhpWorker) -> None:
    config = f"<?php\n{STOP}\ndefine( 'A', 1 );\n\n{STOP}{LOADER}"
    site = wordpress(tmp_path, config)
    applied(tmp_path, site)
    after = (tmp_path / "wp-config.php").read_text()
    assert after.count(CHILD_DIR) == 1
    assert after.index("define( 'A'") < after.index(CHILD_DIR) < after.rindex("stop editing")
    assert constant(php, site) == "/uploads/autoptimize/"


def test_3_nothing_goes_behind_a_closing_tag(tmp_path: Path, php: PhpWorker) -> None:
    site = wordpress(tmp_path, f"<?php\n$table_prefix = 'wp_';\n{LOADER}?>\n")
    applied(tmp_path, site)
    effects = run(php, site)
    assert effects.output.strip() == b""
    assert constant(php, site) == "/uploads/autoptimize/"


def test_4_the_definition_that_counts_is_named_and_edited(tmp_path: Path, php: PhpWorker) -> None:
    config = (f"<?php\nif (!defined('{CHILD_DIR}')) define('{CHILD_DIR}', '/first/');\n"
              f"if (!defined('{CHILD_DIR}')) define('{CHILD_DIR}', '/second/');\n{LOADER}")
    site = wordpress(tmp_path, config)
    result = only(planned(site))
    assert result.outcome is Outcome.CONFLICT
    assert [(conflict.path, conflict.line) for conflict in result.conflicts] == [("wp-config.php", 2)]
    applied(tmp_path, site, options=Options(on_conflict="replace"))
    assert "'/second/'" in (tmp_path / "wp-config.php").read_text()
    assert constant(php, site) == "/uploads/autoptimize/"


def test_5_a_definition_in_a_dead_branch_is_named_and_does_not_count(tmp_path: Path, php: PhpWorker) -> None:
    config = f"<?php\nif (false) {{\n\tdefine('{CHILD_DIR}', '/uploads/dead/');\n}}\n{LOADER}"
    site = wordpress(tmp_path, config)
    result = applied(tmp_path, site)
    assert result.outcome is Outcome.CHANGE
    assert ("wp-config.php", 3) in [(note.path, note.line) for note in result.notes]
    assert "'/uploads/dead/'" in (tmp_path / "wp-config.php").read_text()
    assert constant(php, site) == "/uploads/autoptimize/"


def test_6_the_anchor_in_a_string_is_no_anchor(tmp_path: Path, php: PhpWorker) -> None:
    config = f"<?php\n$hint = \"/* That's all, stop editing! Happy publishing. */\";\n{LOADER}"
    site = wordpress(tmp_path, config)
    applied(tmp_path, site)
    assert b"$hint = \"/* That's all, stop editing! Happy publishing. */\";\n" in \
        (tmp_path / "wp-config.php").read_bytes()
    assert constant(php, site) == "/uploads/autoptimize/"


@pytest.mark.parametrize(("value", "outcome"), [("'/elsewhere/'", Outcome.CONFLICT),
                                                ("'/uploads/mine/'", Outcome.SATISFIED)])
def test_7_const_is_a_definition(tmp_path: Path, value: str, outcome: Outcome) -> None:
    result = only(planned(wordpress(tmp_path, f"<?php\nconst {CHILD_DIR} = {value};\n{LOADER}")))
    assert result.outcome is outcome
    assert not result.changes


def test_8_a_comment_inside_the_call_is_kept_and_the_value_edited(tmp_path: Path, php: PhpWorker) -> None:
    site = wordpress(tmp_path, f"<?php\ndefine('WP_MEMORY_LIMIT', /* why */ '64M');\n{LOADER}")
    assert applied(tmp_path, site, "woozone-memory-limit").outcome is Outcome.CHANGE
    assert "define('WP_MEMORY_LIMIT', /* why */ '256M');" in (tmp_path / "wp-config.php").read_text()
    assert constant(php, site, "WP_MEMORY_LIMIT") == "256M"


@pytest.mark.parametrize("value", ["getenv('X') ?: 'a,b'", "strrev('/x/')"])
def test_9_a_computed_value_is_a_conflict(tmp_path: Path, value: str) -> None:
    result = only(planned(wordpress(tmp_path, f"<?php\ndefine('{CHILD_DIR}', {value});\n{LOADER}")))
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == ("wp-config.php", 2)
    assert "comput" in result.conflicts[0].message


def test_10_a_path_built_from_the_files_own_folder_is_a_conflict(tmp_path: Path) -> None:
    result = only(planned(wordpress(tmp_path, f"<?php\ndefine('{CHILD_DIR}', __DIR__ . '/x');\n{LOADER}")))
    assert result.outcome is Outcome.CONFLICT
    assert not result.changes
