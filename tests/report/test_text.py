"""What people read in the terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fixer.outcome import Outcome, Remark
from fixer.recipe.catalog import load, load_all
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Recipe, Remedy
from fixer.report.text import apply_text, list_text, scan_text, show_text
from fixer.scanning import Finding, Scan
from fixer.secrets import label_text
from tests.report.plans import AFTER, BEFORE, edit, plan, recipe, result, site

CHANGED = result(edit("wp-config.php", b"<?php\nold();\n", b"<?php\nnew();\n"), guided=(AFTER, BEFORE))
CONFLICT = result(outcome=Outcome.CONFLICT, recipe=recipe("other"), summary="a value was chosen",
                  conflicts=(Remark("AUTH_KEY is 'hunter2'", "wp-config.php", 3),))
COMMITS = [("cache-folder", "0123456789abcdef" * 2 + "01234567")]


def test_a_dry_run_shows_the_diff_then_the_results() -> None:
    assert apply_text(plan(CHANGED), dry_run=True, show_diff=True, branch="fixer/x") == """\
diff --git a/wp-config.php b/wp-config.php
--- a/wp-config.php
+++ b/wp-config.php
@@ -1,2 +1,2 @@
 <?php
-old();
+new();

would change   cache-folder: CACHE_DIR leads below uploads

Before you deploy:
  - Make the folder in every environment.
      mkdir -p files/cache

After you deploy:
  - Empty the cache.
      terminus env:clear-cache <site>.<env>

Nothing was written. Without --dry-run this goes into a branch fixer/x.
"""


def test_a_check_shows_no_diff() -> None:
    text = apply_text(plan(CHANGED), dry_run=True)
    assert "diff --git" not in text
    assert text.endswith("Without --check this goes into the files.\n")


def test_after_a_branch_three_lines_say_what_to_do() -> None:
    text = apply_text(plan(CHANGED), branch="fixer/x", commits=COMMITS, base="main", remarks=["main has moved"])
    assert "changed        cache-folder (0123456789): CACHE_DIR" in text
    assert "\n\nmain has moved\n\n" in text
    assert text.endswith("""\
The branch fixer/x has 1 new commit; your files are as they were.
  see it:   git log -p main..fixer/x
  take it:  git merge fixer/x
  undo it:  git branch -D fixer/x
""")


def test_a_bare_repository_has_no_files_to_speak_of() -> None:
    text = apply_text(plan(CHANGED), branch="fixer/x", commits=COMMITS, base="main", into="main")
    assert "The branch fixer/x has 1 new commit; the other branches are as they were." in text
    assert "  take it:  git fetch . fixer/x:main\n" in text


def test_commands_work_from_where_the_user_is() -> None:
    far = Path("/srv/my site")
    assert "git -C '/srv/my site' merge 'a b'" in apply_text(plan(CHANGED), branch="a b", commits=COMMITS, top=far)


def test_in_place_names_the_files() -> None:
    assert apply_text(plan(CHANGED)).endswith("Changed 1 file in place:\n  edit    wp-config.php\n")


def test_conflicts_name_the_place_and_hide_secrets() -> None:
    text = apply_text(plan(CONFLICT))
    assert text == ("conflict       other: a value was chosen\n"
                    f"  wp-config.php:3: AUTH_KEY is '{label_text('hunter2')}'\n\n"
                    "Nothing was changed.\n")


def test_a_conflict_is_not_told_twice() -> None:
    once = result(outcome=Outcome.CONFLICT, summary="a value was chosen", conflicts=(Remark("a value was chosen"),))
    assert apply_text(plan(once)).count("a value was chosen") == 1


def test_nothing_to_do() -> None:
    text = apply_text(plan(result(notes=(Remark("by the way", "a.php", 2),))), branch="fixer/x")
    assert text == ("already right  cache-folder: CACHE_DIR leads below uploads\n  note: a.php:2: by the way\n\n"
                    "Nothing to change.\n")


def test_what_comes_before_the_deploy_comes_first_over_all_recipes() -> None:
    first = result(edit("a", b"x", b"y"), recipe=recipe("first"), guided=(AFTER,))
    second = result(edit("b", b"x", b"y"), recipe=recipe("second"), guided=(BEFORE,))
    text = apply_text(plan(first, second))
    assert text.index("(second)") < text.index("After you deploy:") < text.index("(first)")


def test_left_out_recipes_are_listed() -> None:
    text = apply_text(plan(CHANGED, passed_over=((recipe("php-version"), "it changes PHP"),)))
    assert "left out       php-version: it changes PHP\n" in text


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words(outcome: Outcome) -> None:
    assert "cache-folder: CACHE_DIR" in apply_text(plan(result(outcome=outcome)))


def test_colour_only_where_wanted() -> None:
    coloured = apply_text(plan(CHANGED), show_diff=True, dry_run=True, colour=True)
    assert "\x1b[32m+new();\x1b[0m" in coloured
    assert "\x1b[31m-old();\x1b[0m" in coloured
    plain = apply_text(plan(CHANGED), show_diff=True, dry_run=True)
    assert "\x1b" not in plain
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[36m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_nothing_of_a_site_commands_the_terminal() -> None:
    odd = result(edit("a\x1b[2J", b"x", b"y"), notes=(Remark("a\x1b]0;title\x07", "b\x9b"),), summary="\x1b[2J")
    text = apply_text(plan(odd), show_diff=True, branch="a")
    assert not any(ord(one) < 32 and one != "\n" for one in text)
    assert "\x9b" not in text


EVIDENCE = (Remark("Cache 1.2 is installed", "wp-content/plugins/cache/cache.php", 1),)


def test_scan_groups_by_who_mends() -> None:
    found = Scan(site(), (
        Finding(recipe("advice", remedy=Remedy.ADVISORY), EVIDENCE, result(outcome=Outcome.ADVISORY)),
        Finding(recipe("hands", remedy=Remedy.GUIDED), EVIDENCE, result(outcome=Outcome.GUIDED)),
        Finding(recipe("other"), EVIDENCE, CONFLICT),
        Finding(recipe(), EVIDENCE * 2, CHANGED),
    ), (Remark("a note", "a.php", 2),), ((recipe("known"), "we like it"),))
    assert scan_text(found) == f"""\
WordPress 6.1.9

fixer can mend:
  cache-folder  The cache is written into the code  wp-content/plugins/cache/cache.php:1 and 1 more

Needs your decision first:
  other         The cache is written into the code  wp-content/plugins/cache/cache.php:1
      wp-config.php:3: AUTH_KEY is '{label_text('hunter2')}'

For you to do, with exact commands:
  hands         The cache is written into the code  wp-content/plugins/cache/cache.php:1

Not supported by the platform; use something else:
  advice        The cache is written into the code  wp-content/plugins/cache/cache.php:1

Notes:
  a.php:2: a note

Ignored:
  known: we like it

4 known problems: fixer can mend 1, 1 needs your decision, 1 is for you to do, 1 is not supported here. Besides, you \
ignore 1.
  fixer apply --all --dry-run   shows what fixer would write
  fixer show ID                 explains one, with all there is to do
"""
    verbose = scan_text(found, verbose=True)
    assert "      The plugin keeps its cache in the code" in verbose
    assert "      found: wp-content/plugins/cache/cache.php:1: Cache 1.2 is installed\n" in verbose


def test_scan_of_a_healthy_site() -> None:
    assert scan_text(Scan(site(), ())) == "WordPress 6.1.9\n\nNo known problem found.\n"
    ignoring = scan_text(Scan(site(), (), ignored=((recipe("known"), "we like it"),)))
    assert ignoring.endswith("\n\nNo known problem found. Besides, you ignore 1.\n")


MENDED = Finding(recipe(), EVIDENCE, CHANGED)
DECIDED = Finding(recipe("other"), EVIDENCE, CONFLICT)
HANDS = Finding(recipe("hands", remedy=Remedy.GUIDED), EVIDENCE, result(outcome=Outcome.GUIDED))
ADVICE = Finding(recipe("advice", remedy=Remedy.ADVISORY), EVIDENCE, result(outcome=Outcome.ADVISORY))


@pytest.mark.parametrize(("findings", "sentence"), [
    ((MENDED,), "1 known problem: fixer can mend it."),
    ((MENDED, MENDED), "2 known problems: fixer can mend all 2."),
    ((DECIDED,), "1 known problem: it needs your decision."),
    ((DECIDED, DECIDED), "2 known problems: all 2 need your decision."),
    ((HANDS,), "1 known problem: it is for you to do."),
    ((ADVICE,), "1 known problem: it is not supported here."),
    ((ADVICE, HANDS, HANDS), "3 known problems: 2 are for you to do, 1 is not supported here."),
    ((MENDED, MENDED, DECIDED, DECIDED, ADVICE, ADVICE),
     "6 known problems: fixer can mend 2, 2 need your decision, 2 are not supported here."),
])
def test_the_summary_counts_by_who_mends(findings: tuple[Finding, ...], sentence: str) -> None:
    assert f"\n{sentence}\n" in scan_text(Scan(site(), findings))


def test_what_all_leaves_out_is_marked() -> None:
    confirmed = Finding(recipe("php", confirm="it changes PHP"), EVIDENCE, CHANGED)
    text = scan_text(Scan(site(), (confirmed,)))
    assert "  php  The cache is written into the code *  wp-content/" in text
    assert "\n  * only when you ask for it by name: fixer apply --recipe ID\n" in text
    assert "--all" not in text
    parts = Finding(recipe("hands", remedy=Remedy.GUIDED), EVIDENCE, result(edit("a", b"x", b"y")))
    text = scan_text(Scan(site(), (parts,)))
    assert "\n  * fixer can do the part of these that is in files: fixer apply --recipe ID\n" in text
    assert "1 known problem: it is for you to do." in text


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_on_a_terminal_no_line_is_too_long(columns: int) -> None:
    noted = Finding(recipe("a-recipe-with-a-very-long-name-indeed", confirm="it deletes code"), EVIDENCE * 3,
                    result(edit("a", b"x", b"y"), notes=(Remark("check this by hand, nobody else can", "a.php", 3),)))
    found = Scan(site(), (MENDED, DECIDED, noted), (Remark("a note of some length " * 4, "a.php", 2),),
                 ((recipe("known"), "for reasons " * 9),))
    for verbose in (False, True):
        plain = scan_text(found, verbose=verbose, columns=columns)
        assert all(len(line) <= max(columns, 80 if verbose else 76) for line in plain.splitlines())
        coloured = scan_text(found, verbose=verbose, columns=columns, colour=True)
        assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
        assert not verbose or "      note: a.php:3: check" in plain


def test_the_place_gives_way_where_a_terminal_is_narrow() -> None:
    found = Scan(site(), (MENDED,))
    assert "into the code  wp-content/plugins/cache/cache.php:1\n" in scan_text(found)
    assert "into the code  …/plugins/cache/cache.php:1\n" in scan_text(found, columns=80)
    assert "into the code\n" in scan_text(found, columns=56)


def test_list_is_a_table() -> None:
    assert list_text([recipe(), recipe("b", cms="drupal", remedy=Remedy.GUIDED)]) == (
        "cache-folder  wordpress  automatic  The cache is written into the code\n"
        "b             drupal     guided     The cache is written into the code\n")
    assert list_text([]) == "No recipe fits.\n"


def test_show_tells_everything() -> None:
    one = recipe(evidence=(Plugin("Cache", ("cache",)),), confirm="it deletes code", advice="Think about it.")
    text = show_text(one, CHANGED)
    for part in ("cache-folder: The cache is written into the code\n", "read-only", "  - the plugin Cache\n",
                 "  it deletes code.\n", "Think about it.", "Before you deploy:", "  Known Issues, “Cache”\n",
                 "In this site:\n  CACHE_DIR leads below uploads.\n", "+new();\n"):
        assert part in text
    assert "In this site" not in show_text(one)
    found = show_text(one, CHANGED, EVIDENCE)
    assert ("In this site:\n  found: wp-content/plugins/cache/cache.php:1: Cache 1.2 is installed\n"
            "  CACHE_DIR leads below uploads.\n") in found


def test_show_says_where_fixer_changes_nothing() -> None:
    one = recipe("hands", remedy=Remedy.GUIDED, advice="Think about it.")
    noted = result(outcome=Outcome.GUIDED, recipe=one, notes=(Remark("Think about it."), Remark("not needed")))
    text = show_text(one, noted, EVIDENCE)
    assert "  fixer changes no file for this; what there is to do is above.\n  not needed\n" in text
    assert text.count("Think about it.") == 1
    assert "  fixer changes no file for this.\n" in show_text(one, noted)
    satisfied = result(outcome=Outcome.SATISFIED, recipe=one, summary="the link is right")
    assert "  fixer changes no file for this: the link is right.\n" in show_text(one, satisfied, EVIDENCE)


def test_show_lists_the_settings() -> None:
    assert "  --set plupload." in show_text(load("plupload"))


@pytest.mark.parametrize("one", list(load_all()), ids=lambda one: one.id)
def test_texts_of_all_recipes_fit_the_screen(one: Recipe) -> None:
    lines = show_text(one).splitlines()
    assert all(len(line) <= 80 or line.startswith("      ") for line in lines)
