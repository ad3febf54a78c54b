"""What recipes insert is safe for the oldest PHP that sites are run with, and says where it comes from."""

from __future__ import annotations

import difflib
import re

import pytest

from tests.recipes.cases import Case, all_cases
from tests.support.php import PhpWorker
from tests.support.php53 import assert_php53_syntax

CHANGES = [case for case in all_cases() if case.outcome == "change"]
# The sites of these cases are written for a newer PHP themselves; what is inserted is a literal.
_OWN_SYNTAX = {"add-management-page-capability/change-named-arguments", "apc/change-last-of-list"}
# These edit a part of a line, which need not be a statement.
_PARTS_OF_LINES = ("add-management-page-capability", "woozone-memory-limit", "globalredirect", "imce", "apc")
_OWN_COMMENT = re.compile(rb"(?://|#|/\*) fixer ([a-z0-9-]+): ")
_PHP = (".php", ".inc", ".module")


def inserted(case: Case) -> dict[str, list[bytes]]:
    """The new lines of each PHP file; files that only moved have none."""
    found: dict[str, list[bytes]] = {}
    known = {path.read_bytes() for path in (case.folder / "before").rglob("*") if path.is_file()}
    for path in sorted(path for path in case.after.rglob("*") if path.suffix in _PHP):
        name = path.relative_to(case.after)
        if path.is_symlink() or not path.is_file() or path.read_bytes() in known:
            continue
        before = case.folder / "before" / name
        old = before.read_bytes().splitlines() if before.is_file() else []
        matcher = difflib.SequenceMatcher(None, old, path.read_bytes().splitlines(), autojunk=False)
        new = [line for tag, _, _, start, end in matcher.get_opcodes() if tag in ("insert", "replace")
               for line in path.read_bytes().splitlines()[start:end]]
        if new:
            found[name.as_posix()] = new
    return found


@pytest.mark.parametrize("case", [case for case in CHANGES if case.name not in _OWN_SYNTAX],
                         ids=lambda case: case.name)
def test_is_safe_for_old_php(php: PhpWorker, case: Case) -> None:
    for lines in inserted(case).values():
        code = b"\n".join(line for line in lines if line.strip() not in (b"<?php", b"?>"))
        if php.lint(b"<?php\n" + code) is None:
            assert_php53_syntax(php, code)
        else:
            assert case.recipe_id in _PARTS_OF_LINES, lines


@pytest.mark.parametrize("case", CHANGES, ids=lambda case: case.name)
def test_is_introduced_by_a_comment_that_names_the_recipe(case: Case) -> None:
    for path, lines in inserted(case).items():
        named = {found[1].decode() for line in lines if (found := _OWN_COMMENT.search(line))}
        assert named == {case.recipe_id}, path
