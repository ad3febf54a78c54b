"""Lines that are told: those of the files as the run finds them, also behind what its earlier recipes do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.lines import Made, Place, as_found, line_before, place_before
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.rules import AtLeastSize
from fixer.planning import plan
from fixer.recipe.catalog import load_all
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.reverting import plan_revert
from fixer.site.change import Action, Change
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.overlay import OverlayTree
from tests.php.planned import define, recipe_of
from tests.php.sites import wordpress

SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "sample_sites").iterdir() if path.is_dir())
CONFIG = "wp-config.php"


def lines_of(text: str) -> bytes:
    return "".join(f"{line}\n" for line in text).encode()


@pytest.mark.parametrize(("before", "after", "expected"), [
    ("abc", "abc", [1, 2, 3]),
    ("abc", "xyabc", ["1", "1", 1, 2, 3]),
    ("abc", "abxc", [1, 2, "3", 3]),
    ("abc", "abcxy", [1, 2, 3, "3", "3"]),
    ("abc", "ac", [1, 3]),
    ("abc", "axyc", [1, "2", "2", 3]),
    ("abcde", "axcey", [1, "2", 3, 5, "5"]),
    ("", "ab", ["1", "1"]),
])
@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
def test_a_line_of_an_edited_file(before: str, after: str, expected: list[int | str], newline: str) -> None:
    old, new = (lines_of(text).replace(b"\n", newline.encode()) for text in (before, after))
    assert [line_before(old, new, number) for number in range(1, len(after) + 1)] == \
        [(int(line), isinstance(line, int)) for line in expected]


@given(st.lists(st.booleans(), min_size=1, max_size=40), st.data())
def test_lines_that_stay_are_found_again(stays: list[bool], data: st.DataObject) -> None:
    before = [b"%d\n" % number for number in range(len(stays))]
    after: list[tuple[bytes, int | None]] = []
    for number, line in enumerate(before):
        after += [(b"new\n", None)] * data.draw(st.integers(0, 2))
        after += [(line, number + 1)] if stays[number] else []
    text = b"".join(line for line, _ in after)
    for number, (_, was) in enumerate(after, start=1):
        told, same = line_before(b"".join(before), text, number)
        assert (told if same else None) == was
        assert 1 <= told <= len(before)


def edit(path: str, before: str, after: str) -> Change:
    return Change(Action.EDIT, path, before=lines_of(before), after=lines_of(after))


def test_through_several_changes() -> None:
    made = [Made("one", edit("a", "abc", "xabc")), Made("other", edit("b", "abc", "abcd")),
            Made("two", edit("a", "xabc", "xabyc"))]
    assert [place_before("a", line, made) for line in range(1, 6)] == \
        [Place(1, "one"), Place(1), Place(2), Place(3, "two"), Place(3)]
    assert place_before("c", 7, made) == Place(7)
    assert place_before("n", 2, [Made("one", Change(Action.CREATE, "n", after=b"a\nb\n"))]) == Place(None, "one")


def test_places_in_sentences_and_remarks() -> None:
    made = [Made("one", edit("w/a.php", "abc", "xabc"))]
    result = StepResult(Outcome.CONFLICT, "see w/a.php:3, w/a.php:1 and b.php:3", (), (Remark("c", "w/a.php", 4),),
                        (Remark("n (x/w/a.php:3, w/a.php:31)", "w/a.php", 1), Remark("m", "w/a.php"),
                         Remark("o", "b.php", 9)))
    assert as_found(result, made) == StepResult(
        Outcome.CONFLICT, "see w/a.php:2, w/a.php:1, as one leaves it and b.php:3", (), (Remark("c", "w/a.php", 3),),
        (Remark("n (x/w/a.php:3, w/a.php:30) (as one leaves it)", "w/a.php", 1), Remark("m", "w/a.php"),
         Remark("o", "b.php", 9)))
    assert as_found(result, [Made("one", Change(Action.SYMLINK, "w/a.php", target="x"))]) == result


def test_a_conflict_below_what_an_earlier_recipe_puts_in(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('MINE', 'a');\ndefine('THEIRS', 'a');\n")
    first = define("FIRST", 1)._replace(id="first")
    results = plan(site, [first, define("MINE", "b")]).results
    assert [one.outcome for one in results] == [Outcome.CHANGE, Outcome.CONFLICT]
    assert [(one.path, one.line) for one in results[1].conflicts] == [(CONFIG, 2)]
    below = wordpress(tmp_path / "below", "/* That's all, stop editing! */\ndefine('MINE', 'a');\n")
    assert [(one.path, one.line) for one in plan(below, [first, define("MINE", "b")]).results[1].conflicts] == \
        [(CONFIG, 3)]


def test_what_an_earlier_recipe_sets_names_it(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "$a = 1;\n/* That's all, stop editing! */\n")
    results = plan(site, [define("FIRST", 1)._replace(id="first"), define("FIRST", 1)._replace(id="second")]).results
    assert results[1].outcome is Outcome.SATISFIED
    assert "FIRST already as wanted (wp-config.php:3, as first leaves it)" in results[1].summary
    alone = plan(wordpress(tmp_path / "b", "$a = 1;\ndefine('FIRST', 1);\n"), [define("FIRST", 1)]).results
    assert alone[0].summary == "FIRST already as wanted (wp-config.php:3)"


def test_a_value_replaced_by_a_later_step(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "$a = 1;\n/* That's all, stop editing! */\ndefine('WP_MEMORY_LIMIT', '64M');\n")
    more = DefineConstant("WP_MEMORY_LIMIT", "256M", "because.", AtLeastSize("256M"))
    (result,) = plan(site, [recipe_of(DefineConstant("FIRST", 1, "because."), more)]).results
    assert [(one.path, one.line) for one in result.notes if "64M" in one.message] == [(CONFIG, 4)]


def test_reverting_tells_lines_as_they_are(tmp_path: Path) -> None:
    first, second = (define(name, 1)._replace(id=name.lower()) for name in ("FIRST", "SECOND"))
    site = wordpress(tmp_path, "")
    made = site._replace(tree=plan(site, [first, second]).after)
    before = made.tree.read(CONFIG)
    after = before.replace(b"'FIRST', 1", b"'FIRST', 2")
    theirs = made._replace(tree=OverlayTree(made.tree, [Change(Action.EDIT, CONFIG, before=before, after=after)]))
    for recipes in ([first], [first, second], [second, first]):
        told = [one.conflicts for one in plan_revert(theirs, recipes).results if one.recipe.id == "first"]
        ((conflict,),) = told
        assert b"fixer first:" in after.split(b"\n")[(conflict.line or 0) - 1]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_every_recipe_tells_the_same_lines_as_alone(folder: Path) -> None:
    site = find_site(DirectoryTree(folder))
    recipes = [recipe for recipe in load_all() if recipe.steps]
    compared = 0
    for together in plan(site, recipes).results:
        alone = {(one.path, one.message): one.line
                 for result in plan(site, [together.recipe]).results for one in (*result.conflicts, *result.notes)}
        for one in (*together.conflicts, *together.notes):
            if (one.path, one.message) in alone:
                assert one.line == alone[one.path, one.message], one
                compared += 1
    assert compared
