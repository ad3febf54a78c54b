"""Reverting what somebody has only laid out anew: it is still fixer's, and nothing of a human's goes with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.document import Document
from fixer.php.reformatted import reformatted_end
from fixer.recipe.catalog import load
from fixer.reverting import plan_revert
from fixer.site.change import Action, Change
from fixer.site.model import Site
from fixer.site.overlay import OverlayTree
from tests.php.sites import wordpress
from tests.test_reverting import CONFIG, applied, text

BEFORE = "define( 'DB_NAME', 'museum' );\nopen_the_museum();\n"
RECIPES = ("autoptimize", "contact-form-7", "wordfence-live-traffic")
Layout = Callable[[str], str]
LAYOUTS: dict[str, Layout] = {
    "indented": lambda config: re.sub(r"(?m)^(?=.)(?!<\?php)", "    ", config),
    "tight": lambda config: config.replace("( ", "(").replace(" )", ")").replace(" = ", "="),
    "wide": lambda config: config.replace("', ", "'  ,\t").replace(" = ", "  =  "),
    "broken": lambda config: config.replace("define( ", "define(\n\t").replace(" = ", " =\n\t")
    .replace(" {\n", "\n{\n"),
    "windows": lambda config: config.replace("\n", "\r\n"),
}


def _with(site: Site, config: str) -> Site:
    change = Change(Action.EDIT, CONFIG, before=site.tree.read(CONFIG), after=config.encode())
    return site._replace(tree=OverlayTree(site.tree, [change]))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("recipe", RECIPES)
def test_another_layout_is_taken_out_whole(tmp_path: Path, recipe: str, layout: str) -> None:
    site = wordpress(tmp_path, BEFORE)
    before, after = text(site), text(applied(site, load(recipe)))
    reverted = plan_revert(_with(site, LAYOUTS[layout](after)), [load(recipe)])
    assert reverted.results[0].outcome is Outcome.CHANGE
    assert text(reverted) == LAYOUTS[layout](before)


@pytest.mark.parametrize(("old", "new"), [
    ("'/uploads/autoptimize/'", "'/uploads/other/'"), ("'/uploads/autoptimize/'", "'/uploads/' . 'autoptimize/'"),
    ("define( ", "@define( "), (" );\n\n", " );\ndefine( 'AUTOPTIMIZE_MORE', 1 );\n\n"),
])
def test_another_value_or_statement_is_a_humans(tmp_path: Path, old: str, new: str) -> None:
    site = wordpress(tmp_path, "")
    after = text(applied(site, load("autoptimize")))
    first, comment, rest = after.partition("// fixer autoptimize")
    changed = first + comment + rest.replace(old, new, 1)
    assert changed != after
    result = plan_revert(_with(site, changed), [load("autoptimize")]).results[0]
    if "MORE" in new:
        assert "AUTOPTIMIZE_MORE" in text(plan_revert(_with(site, changed), [load("autoptimize")]))
    else:
        assert (result.outcome, result.changes) == (Outcome.CONFLICT, ())
        assert "so it is yours now" in result.conflicts[0].message
        assert "--set" in result.conflicts[0].message


@pytest.mark.parametrize("recipe", RECIPES)
def test_what_a_human_has_on_the_same_line_stays(tmp_path: Path, recipe: str) -> None:
    site = wordpress(tmp_path, BEFORE)
    before, after = text(site), text(applied(site, load(recipe)))
    joined = re.sub(r"\n+(// fixer )", r" \1", after)
    assert f"open_the_museum(); // fixer {recipe}" in joined
    assert text(plan_revert(_with(site, joined), [load(recipe)])) == before


@pytest.mark.parametrize(("code", "lines", "end"), [
    (b"<?php f( 1 ,2);g();", (b"f(1, 2);",), len("<?php f( 1 ,2);")),
    (b"<?php f(1, 2) ;\n/* a\n  b */ g();", (b"f(1, 2);", b"/* a b */", b"g();"),
     len("<?php f(1, 2) ;\n/* a\n  b */ g();")),
    (b"<?php f(1, 3);", (b"f(1, 2);",), None), (b"<?php f(1,", (b"f(1, 2);",), None),
    (b"<?php f('a b');", (b"f('a  b');",), None), (b"<?php f();", (), None),
])
def test_words_decide(code: bytes, lines: tuple[bytes, ...], end: int | None) -> None:
    assert reformatted_end(Document(code), len(b"<?php "), lines) == end
