"""Plans: the order of recipes, what their steps come to together, and that none spoils the next."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.planning import Options, applies_to, in_order, merged, plan
from fixer.recipe.catalog import load
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy
from fixer.recipe.step import Context
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.site.change import Action, Change
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipe.sites import RECIPE, drupal, drupal7, plugin, wordpress
from tests.site.building import snapshot


@dataclass(frozen=True)
class Says:
    """A step that comes to what it is told."""

    outcome: Outcome
    summary: str = "because"
    changes: tuple[Change, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """None."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        if self.outcome is Outcome.ADVISORY:
            raise InTheWayError("in the way", "a", 3)
        conflicts = (Remark(self.summary, "a", 1),) if self.outcome is Outcome.CONFLICT else ()
        return StepResult(self.outcome, self.summary, self.changes, conflicts, (Remark("a note", "b"),))


def recipe(name: str, *steps: Says | DefineConstant, **more: object) -> Recipe:
    """A recipe of these steps."""
    return RECIPE._replace(id=name, steps=steps, **more)  # type: ignore[arg-type]


CHANGE = Says(Outcome.CHANGE, "makes a", (Change(Action.CREATE, "a", after=b"a"),))
RAISES = Says(Outcome.ADVISORY)


@pytest.mark.parametrize(("steps", "outcome"), [
    ((CHANGE,), Outcome.CHANGE),
    ((CHANGE, Says(Outcome.SATISFIED)), Outcome.CHANGE),
    ((Says(Outcome.SATISFIED), Says(Outcome.NOT_APPLICABLE)), Outcome.SATISFIED),
    ((Says(Outcome.NOT_APPLICABLE), Says(Outcome.NOT_APPLICABLE)), Outcome.NOT_APPLICABLE),
    ((CHANGE, Says(Outcome.CONFLICT)), Outcome.CONFLICT),
    ((Says(Outcome.CONFLICT), CHANGE), Outcome.CONFLICT),
    ((CHANGE, RAISES), Outcome.CONFLICT),
])
def test_steps_together(tmp_path: Path, steps: tuple[Says, ...], outcome: Outcome) -> None:
    planned = plan(wordpress(tmp_path), [recipe("one", *steps)])
    [result] = planned.results
    assert result.outcome is outcome
    assert result.summary
    assert bool(result.changes) is (outcome is Outcome.CHANGE) is planned.changes
    assert bool(result.conflicts) is (outcome is Outcome.CONFLICT) is planned.conflicts
    assert snapshot(planned.after) == snapshot(planned.site.tree) or outcome is Outcome.CHANGE


def test_what_is_in_the_way_is_a_conflict_with_its_place(tmp_path: Path) -> None:
    [result] = plan(wordpress(tmp_path), [recipe("one", RAISES)]).results
    assert result.conflicts == (Remark("in the way", "a", 3),)


@pytest.mark.parametrize(("remedy", "outcome"), [(Remedy.GUIDED, Outcome.GUIDED), (Remedy.ADVISORY, Outcome.ADVISORY)])
def test_recipes_without_steps(tmp_path: Path, remedy: Remedy, outcome: Outcome) -> None:
    guided = (Guided("after-deploy", "Then look at {content}.", "ls {content}"), Guided("before-deploy", "First."))
    [result] = plan(wordpress(tmp_path), [recipe("one", remedy=remedy, guided=guided)]).results
    assert result.outcome is outcome
    assert [one.when for one in result.guided] == ["before-deploy", "after-deploy"]
    assert result.guided[1].command == "ls wp-content"


def test_a_part_in_files_for_another_version_leaves_all_to_the_person(tmp_path: Path) -> None:
    one = recipe("one", Says(Outcome.NOT_APPLICABLE), remedy=Remedy.GUIDED, guided=(Guided("before-deploy", "First."),))
    [result] = plan(drupal7(tmp_path), [one]).results
    assert (result.outcome, result.summary) == (Outcome.GUIDED, one.title)
    assert result.guided
    [automatic] = plan(drupal7(tmp_path), [recipe("two", Says(Outcome.NOT_APPLICABLE))]).results
    assert automatic.outcome is Outcome.NOT_APPLICABLE


def test_guided_steps_are_open_only_where_something_is_to_be_done(tmp_path: Path) -> None:
    guided = (Guided("before-deploy", "Make it.", unless="{root}/vendor/autoload.php"),
              Guided("before-deploy", "For seven.", drupal=(7,)), Guided("after-deploy", "For ten.", drupal=(10,)))
    site = drupal7(tmp_path / "a", files={"vendor/autoload.php": ""})
    [result] = plan(site, [recipe("one", CHANGE, guided=guided)]).results
    assert [one.text for one in result.guided] == ["For seven."]
    [result] = plan(drupal7(tmp_path / "b"), [recipe("one", RAISES, guided=guided)]).results
    assert [one.text for one in result.guided] == ["Make it.", "For seven."]
    [result] = plan(site, [recipe("one", Says(Outcome.SATISFIED), guided=guided)]).results
    assert result.guided == ()


def test_guided_steps_for_sites_of_a_style_or_without_an_extension(tmp_path: Path) -> None:
    guided = (Guided("before-deploy", "Install it.", without="x", style="classic"),
              Guided("before-deploy", "Require it.", without="x", style="bedrock"),
              Guided("after-deploy", "Try it.", without="y"))
    for files, texts in (({}, ["Install it.", "Try it."]), (plugin("x", "X"), ["Try it."])):
        site = wordpress(tmp_path / str(len(files)), files=files)
        [result] = plan(site, [recipe("one", CHANGE, guided=guided)]).results
        assert [one.text for one in result.guided] == texts


def test_advice_goes_with_a_change_only(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    advised = plan(site, [recipe("one", CHANGE, advice="Think."), recipe("two", Says(Outcome.SATISFIED), advice="No.")])
    assert [[note.message for note in result.notes] for result in advised.results] == [["a note", "Think."], ["a note"]]


def test_what_was_not_needed_is_said(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("x", "X"))
    for name, step, notes in (("X", CHANGE, 1), ("Y", CHANGE, 2), ("Y", RAISES, 1), ("Y", Says(Outcome.SATISFIED), 1)):
        one = recipe("one", step, evidence=(Plugin(name, ()),))
        assert len(plan(site, [one]).results[0].notes) == notes
    one = recipe("one", CHANGE, evidence=(Plugin("Y", ()),))
    assert len(plan(site, [one], Options(evident=frozenset(("one",)))).results[0].notes) == 1


def test_recipes_of_another_cms_or_version(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a")
    [result] = plan(site, [load("plupload")]).results
    assert (result.outcome, result.summary) == (Outcome.NOT_APPLICABLE, "plupload is for Drupal sites")
    assert applies_to(load("autoptimize"), site) == ""
    assert applies_to(load("autoptimize"), drupal7(tmp_path / "b")) == "autoptimize is for WordPress sites"
    assert applies_to(load("schema"), drupal(tmp_path / "c", "10.0.0")) == "schema is not for Drupal 10"
    assert applies_to(RECIPE._replace(drupal=(7,)), site) == ""


def test_order(tmp_path: Path) -> None:
    a, b, c = (RECIPE._replace(id=name) for name in "abc")
    assert in_order([c, a, b, a]) == [c, a, b]
    first = a._replace(after=("c", "not asked for"))
    assert in_order([first, b, c]) == [b, c, first]
    one, other = a._replace(after=("b",)), b._replace(after=("a",))
    assert set(in_order([one, other])) == {one, other}


def test_edits_of_one_file_become_one() -> None:
    first = Change(Action.CREATE, "a", after=b"1")
    link = Change(Action.SYMLINK, "b", target="c")
    then = Change(Action.EDIT, "a", before=b"1", after=b"2", executable=True)
    assert merged([first, link, then]) == (Change(Action.CREATE, "a", after=b"2", executable=True), link)
    edits = [Change(Action.EDIT, "a", before=b"0", after=b"1"), Change(Action.EDIT, "a", before=b"1", after=b"2")]
    assert merged(edits) == (Change(Action.EDIT, "a", before=b"0", after=b"2"),)


A = DefineConstant("A", "1", why="a.")
B = DefineConstant("B", "2", why="b.")


@pytest.mark.parametrize("middle", [Says(Outcome.CONFLICT), RAISES, Says(Outcome.SATISFIED)])
def test_a_recipe_that_does_nothing_leaves_the_next_alone(tmp_path: Path, middle: Says) -> None:
    site = wordpress(tmp_path, "define('C', 'mine');\n")
    spoiler = recipe("spoiler", DefineConstant("A", "9", why="x."), middle, DefineConstant("C", "9", why="c."))
    planned = plan(site, [recipe("a", A), spoiler, recipe("b", B)])
    outcomes = [result.outcome for result in planned.results]
    assert outcomes == [Outcome.CHANGE, Outcome.CONFLICT, Outcome.CHANGE]
    text = planned.after.read("wp-config.php").decode()
    assert "define( 'A', '1' );" in text
    assert "define( 'B', '2' );" in text
    assert "'9'" not in text


def test_steps_of_one_recipe_see_each_other(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    [result] = plan(site, [recipe("both", A, B)]).results
    [change] = result.changes
    assert change.before == site.tree.read("wp-config.php")
    assert (change.after or b"").count(b"define(") == 2


def test_the_plan_is_what_is_written_and_is_done_then(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("autoptimize", "Autoptimize"))
    recipes = [load("autoptimize"), load("woozone-memory-limit"), load("query-monitor")]
    planned = plan(site, recipes)
    expected = snapshot(planned.after)
    write_changes(tmp_path, [change for result in planned.results for change in result.changes])
    tree = DirectoryTree(tmp_path)
    assert snapshot(tree) == expected
    assert not plan(find_site(tree), recipes).changes


def test_an_order_of_recipes_makes_no_difference_to_what_holds(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    # Which of the two had to make room for itself is told by how its comment begins.
    one, other = (plan(site, list(order)).after.read("wp-config.php").decode().replace("# fixer", "// fixer")
                  for order in ((recipe("a", A), recipe("b", B)), (recipe("b", B), recipe("a", A))))
    assert sorted(one.splitlines()) == sorted(other.splitlines())


def test_what_is_planned_parses(tmp_path: Path) -> None:
    planned = plan(wordpress(tmp_path), [recipe("a", A), recipe("b", B)])
    assert Document(planned.after.read("wp-config.php")).first_error() is None


def test_passed_over_is_kept(tmp_path: Path) -> None:
    assert plan(wordpress(tmp_path), [], passed_over=((RECIPE, "why"),)).passed_over == ((RECIPE, "why"),)
