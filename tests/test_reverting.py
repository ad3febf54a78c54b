"""Plans that take recipes out again: what stays, what comes back, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.rules import AtLeastSize
from fixer.planning import Options, plan
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Recipe
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.insert_block import InsertBlock
from fixer.recipe.steps.symlink import Symlink
from fixer.results import Plan
from fixer.reverting import Past, Reverting, joined, plan_revert
from fixer.site.change import Action, Change
from fixer.site.model import Site
from fixer.site.overlay import OverlayTree
from fixer.site.tree import Kind
from tests.php.planned import define, recipe_of
from tests.php.sites import drupal7, wordpress

CONFIG = "wp-config.php"
PLUGIN = {"wp-content/plugins/woozone/plugin.php": "<?php\n/* Plugin Name: WooZone */\n"}
MEMORY = recipe_of(DefineConstant("WP_MEMORY_LIMIT", "256M", "because.", AtLeastSize("256M")))
MORE = recipe_of(DefineConstant("WP_MEMORY_LIMIT", "512M", "because.", AtLeastSize("512M")))._replace(id="more")
EVIDENT = (Plugin("WooZone", ("woozone",)),)


def applied(site: Site, *recipes: Recipe, options: Options | None = None) -> Site:
    """The site with recipes applied."""
    return site._replace(tree=plan(site, recipes, options).after)


def edited(site: Site, old: str, new: str, path: str = CONFIG) -> Site:
    """The site after a human's edit."""
    before = site.tree.read(path)
    after = before.replace(old.encode(), new.encode())
    assert after != before
    return site._replace(tree=OverlayTree(site.tree, [Change(Action.EDIT, path, before=before, after=after)]))


def text(plan_or_site: Plan | Site, path: str = CONFIG) -> str:
    """A file's text."""
    tree = plan_or_site.after if isinstance(plan_or_site, Plan) else plan_or_site.tree
    return tree.read(path).decode()


def test_a_value_that_two_recipes_have_raised(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('WP_MEMORY_LIMIT', '64M');\n")
    both = applied(site, MEMORY, MORE)
    first = plan_revert(both, [MEMORY])
    assert first.results[0].outcome is Outcome.CHANGE
    assert text(first) == text(applied(site, MORE))
    assert text(plan_revert(both, [MORE])) == text(applied(site, MEMORY))
    assert text(plan_revert(site._replace(tree=first.after), [MORE])) == text(site)
    assert text(plan_revert(both, [MEMORY, MORE])) == text(site)


@pytest.mark.parametrize(("before", "old", "new"), [
    ("define('WP_MEMORY_LIMIT', '64M');\n", "'256M'", "'300M'"), ("", "'256M'", "'300M'"),
    ("", "define( 'WP_MEMORY_LIMIT', '256M' );", "define( 'WP_MEMORY_LIMIT', MINE );"),
])
def test_a_changed_value_is_a_conflict_at_its_line(tmp_path: Path, before: str, old: str, new: str) -> None:
    site = edited(applied(wordpress(tmp_path, before), MEMORY), old, new)
    (result,) = plan_revert(site, [MEMORY]).results
    assert result.outcome is Outcome.CONFLICT
    assert not result.changes
    lines = text(site).splitlines()
    assert [(one.path, "// fixer" in lines[(one.line or 0) - 1] or "# fixer" in lines[(one.line or 0) - 1])
            for one in result.conflicts] == [(CONFIG, True)]


@pytest.mark.parametrize("above", [
    "if (is_file('x'))", "if ($a) {\n}\nelse", "if ($a) {\n}\nelseif ($b)", "while (a())", "for (;;)",
    "foreach (a() as $b)", "if ($a)\n  if ($b)",
])
def test_a_condition_without_braces_does_not_get_hold_of_the_next_statement(tmp_path: Path, above: str) -> None:
    site = wordpress(tmp_path, "session_start();\n")
    after = edited(applied(site, MEMORY), "// fixer", f"{above}\n// fixer")
    again = plan_revert(after, [MEMORY])
    assert again.results[0].outcome is Outcome.CONFLICT
    assert "without braces" in again.results[0].conflicts[0].message
    assert again.results[0].conflicts[0].line is not None
    assert not again.changes


@pytest.mark.parametrize(("above", "behind"), [("if (is_file('x')) {\n}\n", ""), ("if (is_file('x')) {\n", "}\n"),
                                               ("if (is_file('x')):\n", "endif;\n"), ("while (a());\n", "")])
def test_what_stands_above_or_around_in_braces_stays(tmp_path: Path, above: str, behind: str) -> None:
    site = wordpress(tmp_path, "session_start();\n")
    block = "define( 'WP_MEMORY_LIMIT', '256M' );\n"
    after = edited(applied(site, MEMORY), "// fixer", f"{above}// fixer")
    after = edited(after, block, block + behind) if behind else after
    again = plan_revert(after, [MEMORY])
    assert again.results[0].outcome is Outcome.CHANGE
    assert "MEMORY" not in text(again)
    assert above in text(again)


def test_a_changed_value_is_put_back_when_asked(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('WP_MEMORY_LIMIT', '64M');\n")
    changed = edited(applied(site, MEMORY), "'256M'", "'300M'")
    assert text(plan_revert(changed, [MEMORY], Reverting(Options("replace")))) == text(site)


@pytest.mark.parametrize("before", ["", "define('WP_MEMORY_LIMIT', '64M');\n"])
def test_without_its_comment_the_commit_still_tells(tmp_path: Path, before: str) -> None:
    site = wordpress(tmp_path, before)
    made = applied(site, MEMORY)
    comment = next(line for line in text(made).splitlines() if " fixer probe: " in line)
    bare = edited(made, comment + "\n", "")
    kept = plan_revert(bare, [MEMORY])
    assert kept.results[0].outcome is Outcome.SATISFIED
    assert "so it stays" in kept.results[0].summary
    past = {MEMORY.id: Past(site.tree, made.tree)}
    assert "256M" not in text(plan_revert(bare, [MEMORY], Reverting(past=past)))
    own = wordpress(tmp_path / "own", "define( 'WP_MEMORY_LIMIT', '256M' );\n")
    nothing = {MEMORY.id: Past(own.tree, own.tree)}
    assert not plan_revert(own, [MEMORY], Reverting(past=nothing)).changes


def test_what_another_recipe_put_in_is_named_with_that_recipe(tmp_path: Path) -> None:
    made = applied(wordpress(tmp_path, ""), MEMORY)
    other = MEMORY._replace(id="other")
    [kept] = plan_revert(made, [other]).results
    assert (kept.outcome, kept.changes) == (Outcome.SATISFIED, ())
    assert "since probe was applied, and belongs to that recipe, too" in kept.summary
    assert kept.summary.endswith("it goes with --recipe probe")
    assert "256M" not in text(plan_revert(made, [other, MEMORY]))
    [mine] = plan_revert(wordpress(tmp_path / "own", "define('WP_MEMORY_LIMIT', '256M');\n"), [other]).results
    assert "no comment there" in mine.summary
    above = wordpress(tmp_path / "above", "// fixer probe: because.\n$a = 1;\ndefine('WP_MEMORY_LIMIT', '256M');\n")
    assert "no comment there" in plan_revert(above, [other]).results[0].summary


def test_what_was_too_long_comes_back_from_the_commit_beside_later_edits(tmp_path: Path) -> None:
    recipe, options = define("LIST", "x"), Options("replace", committed=True)
    site = wordpress(tmp_path, "$a = 1;\ndefine('LIST', array(\n\t1,\n\t2,\n));\n$b = 1;\n")
    made = applied(site, recipe, options=options)
    past = {recipe.id: Past(site.tree, made.tree)}
    assert text(plan_revert(made, [recipe], Reverting(options, past))) == text(site)
    later = edited(made, "$a = 1;", "$a = 2; // ours")
    assert text(plan_revert(later, [recipe], Reverting(options, past))) == \
        text(site).replace("$a = 1;", "$a = 2; // ours")
    alone = plan_revert(made, [recipe])
    assert alone.results[0].outcome is Outcome.CONFLICT
    assert "cannot bring back" in alone.results[0].summary


def test_in_place_it_is_said_beforehand_what_could_not_come_back(tmp_path: Path) -> None:
    recipe = define("LIST", "x")
    site = wordpress(tmp_path, "define('LIST', array(\n\t1,\n));\n")
    in_place, committed = (plan(site, [recipe], Options("replace", committed=one)).results[0] for one in (False, True))
    said = [note for note in in_place.notes if "fixer revert cannot bring back" in note.message]
    assert [(note.path, note.line) for note in said] == [(CONFIG, 2)]
    assert not any("fixer revert" in note.message for note in committed.notes)


def test_what_another_recipe_needs_stays(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "", PLUGIN)
    other = MEMORY._replace(id="other", evidence=EVIDENT)
    one = MEMORY._replace(evidence=EVIDENT)
    made = applied(site, one, other)
    kept = plan_revert(made, [one], Reverting(known=lambda: [one, other]))
    assert kept.results[0].outcome is Outcome.SATISFIED
    assert not kept.changes
    assert "other needs the same" in kept.results[0].summary
    assert "--recipe other" in kept.results[0].summary
    assert text(plan_revert(made, [one, other], Reverting(known=lambda: [one, other]))) == text(site)
    without = other._replace(evidence=(Plugin("Not here", ("not-here",)),))
    assert text(plan_revert(made, [one], Reverting(known=lambda: [one, without]))) == text(site)


def test_of_several_steps_only_what_is_needed_stays(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "", PLUGIN)
    one = recipe_of(DefineConstant("WP_MEMORY_LIMIT", "256M", "because."), DefineConstant("ALONE", 1, "because."))
    other = MEMORY._replace(id="other", evidence=EVIDENT)
    found = plan_revert(applied(site, one), [one], Reverting(known=lambda: [other]))
    assert found.results[0].outcome is Outcome.CHANGE
    assert "ALONE" not in text(found)
    assert "WP_MEMORY_LIMIT" in text(found)
    assert any("other needs the same" in note.message for note in found.results[0].notes)


def test_a_file_that_was_made_goes_with_the_last_of_what_is_in_it(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "")
    (tmp_path / "sites/default/settings.php").unlink()
    path = "sites/default/settings.php"
    first, second = (recipe_of(AssignVariable(f"$conf['{name}']", 1, "because."), cms="drupal")._replace(id=name)
                     for name in ("one", "two"))
    both = applied(site, first, second)
    left = plan_revert(both, [first])
    assert text(left, path) == text(applied(site, second), path)
    gone = plan_revert(site._replace(tree=left.after), [second])
    assert gone.after.kind(path) is Kind.MISSING
    assert [change.action for change in gone.results[0].changes] == [Action.DELETE]
    mine = edited(both, "because.\n$conf['one']", "because.\n$mine = 1;\n$conf['one']", path)
    (result,) = plan_revert(mine, [first]).results
    assert result.outcome is Outcome.SATISFIED
    assert [(note.path, note.line) for note in result.notes] == [(path, 4)]
    added = edited(both, "$conf['two'] = 1;\n", "$conf['two'] = 1;\n$mine = 1;\n", path)
    assert "$mine = 1;" in text(plan_revert(added, [first, second]), path)


def test_an_empty_file_of_a_human_stays(tmp_path: Path) -> None:
    path = "sites/default/settings.php"
    site = drupal7(tmp_path, "<?php\n")
    recipe = recipe_of(AssignVariable("$conf['one']", 1, "because."), cms="drupal")
    assert text(plan_revert(applied(site, recipe), [recipe]), path) == "<?php\n"


@pytest.mark.parametrize(("target", "committed", "outcome"), [
    ("../../uploads/woozone/cache", False, Outcome.CHANGE), ("../../uploads/woozone/cache", True, Outcome.SATISFIED),
    ("../../uploads/mine", False, Outcome.SATISFIED), ("../../uploads/mine", True, Outcome.SATISFIED),
])
def test_a_link_without_a_commit(tmp_path: Path, target: str, committed: bool, outcome: Outcome) -> None:
    site = wordpress(tmp_path, "", PLUGIN)
    path = "wp-content/plugins/woozone/cache"
    linked = site._replace(tree=OverlayTree(site.tree, [Change(Action.SYMLINK, path, target=target)]))
    recipe = recipe_of(Symlink("{content}/plugins/woozone/cache", "{uploads}/woozone/cache", "{content}"))
    (result,) = plan_revert(linked, [recipe], Reverting(Options(committed=committed))).results
    assert result.outcome is outcome
    past = {recipe.id: Past(site.tree, linked.tree)}
    assert plan_revert(linked, [recipe], Reverting(past=past)).after.kind(path) is Kind.MISSING


def test_a_link_that_leads_elsewhere_now_is_a_humans(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "", PLUGIN)
    path = "wp-content/plugins/woozone/cache"
    recipe = recipe_of(Symlink("{content}/plugins/woozone/cache", "{uploads}/woozone/cache", "{content}"))
    made = applied(site, recipe)
    moved = made._replace(tree=OverlayTree(made.tree, [
        Change(Action.SYMLINK, path, target="../../uploads/mine", former_target=made.tree.target(path))]))
    past = {recipe.id: Past(site.tree, made.tree)}
    (result,) = plan_revert(moved, [recipe], Reverting(past=past)).results
    assert result.outcome is Outcome.CONFLICT
    assert result.conflicts[0].path == path


def test_the_steps_of_other_recipes_and_of_the_same_one_do_not_mix(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "")
    recipe = recipe_of(DefineConstant("ONE", 1, "because."), InsertBlock("server-name-port.php", "because."),
                       DefineConstant("TWO", 2, "because."))
    made = applied(site, recipe)
    assert text(plan_revert(made, [recipe])) == text(site)
    changed = edited(made, "'TWO', 2", "'TWO', 3")
    result = plan_revert(changed, [recipe]).results[0]
    assert result.outcome is Outcome.CONFLICT
    assert len(result.conflicts) == 1


def test_recipes_that_do_not_apply(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "")
    other = recipe_of(AssignVariable("$conf['one']", 1, "because."), cms="drupal")
    assert plan_revert(site, [other]).results[0].outcome is Outcome.NOT_APPLICABLE
    assert plan_revert(site, [MEMORY._replace(steps=())]).results[0].outcome is Outcome.NOT_APPLICABLE
    (tmp_path / CONFIG).unlink()
    assert plan_revert(site, [MEMORY]).results[0].outcome is Outcome.SATISFIED


def test_a_broken_config_is_a_conflict(tmp_path: Path) -> None:
    site = edited(applied(wordpress(tmp_path, "$a = 1;\n"), MEMORY), "$a = 1;", "$a = ;")
    (result,) = plan_revert(site, [MEMORY]).results
    assert result.outcome is Outcome.CONFLICT
    assert [(one.path, one.line) for one in result.conflicts] == [(CONFIG, 2)]


def test_what_depends_on_it_keeps_it(tmp_path: Path) -> None:
    site = edited(applied(wordpress(tmp_path, ""), define("BASE", "x")), "define( 'BASE', 'x' );",
                  "define( 'BASE', 'x' );\ndefine( 'LATER', BASE . 'y' );")
    (result,) = plan_revert(site, [define("BASE", "x")]).results
    assert result.outcome is Outcome.CONFLICT
    assert "depend" in result.summary


def test_changes_of_one_file_become_one() -> None:
    one, two, three = (Change(Action.EDIT, "a", before=before, after=after) for before, after in
                       ((b"1", b"2"), (b"2", b"3"), (b"3", b"4")))
    gone = Change(Action.DELETE, "a", before=b"3")
    assert joined([one, two, three]) == (Change(Action.EDIT, "a", before=b"1", after=b"4"),)
    assert joined([one, two, gone]) == (Change(Action.DELETE, "a", before=b"1"),)
    link = Change(Action.DELETE, "b", former_target="x")
    made = Change(Action.CREATE, "b", after=b"")
    assert joined([link, made]) == (link, made)
