"""``fixer revert``: a branch that takes out what a recipe put in, and nothing a human wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents, run_git

AUTOPTIMIZE = "AUTOPTIMIZE_CACHE_CHILD_DIR"
LINK = "wp-content/cache"


def applied(fixer: Fixer, site: Path, *recipes: str) -> None:
    """Recipes applied and merged, as a team would."""
    named = [part for recipe in recipes for part in ("--recipe", recipe)]
    document = json.loads(fixer(site, "apply", *named, "--format", "json").out)
    run_git(site, "merge", "--quiet", document["branch"])


def files(site: Path, commit: str) -> dict[str, str]:
    """What a commit holds, by path."""
    lines = run_git(site, "ls-tree", "-r", commit).splitlines()
    return {line.split("\t")[1]: line.split("\t")[0] for line in lines}


def test_one_recipe_makes_one_commit_on_its_own_branch(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    before = contents(site)
    result = fixer(site, "revert", "--recipe", "autoptimize")
    assert (result.status, result.err) == (0, "")
    assert contents(site) == before
    assert run_git(site, "status", "--porcelain") == ""
    assert files(site, "fixer/revert-autoptimize") == files(site, "main~1")
    assert run_git(site, "rev-list", "--count", "main..fixer/revert-autoptimize") == "1"
    for words in ("git log -p HEAD..fixer/revert-autoptimize", "git merge fixer/revert-autoptimize",
                  "git branch -D fixer/revert-autoptimize"):
        assert words in result.out


def test_the_message(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    fixer(site, "revert", "--recipe", "autoptimize")
    message = run_git(site, "log", "-1", "--format=%B", "fixer/revert-autoptimize")
    assert message.startswith('Revert "Keep Autoptimize\'s cache in the uploads folder"\n\n')
    assert message.rstrip().endswith("\nFixer-Revert: autoptimize@1")
    assert "After you deploy:" in message
    assert "To undo this: fixer apply --recipe autoptimize" in message
    assert all(len(line) <= 72 for line in message.splitlines())


def test_a_second_run_makes_no_commit(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    fixer(site, "revert", "--recipe", "autoptimize")
    again = json.loads(fixer(site, "revert", "--recipe", "autoptimize", "--format", "json").out)
    assert again["commits"] == []
    assert again["results"][0]["outcome"] == "satisfied"


def test_a_revert_is_undone_by_applying_again(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "woozone-cache-symlink")
    made = files(site, "main")
    fixer(site, "revert", "--recipe", "woozone-cache-symlink")
    run_git(site, "merge", "--quiet", "fixer/revert-woozone-cache-symlink")
    assert not (site / "wp-content/plugins/woozone/cache").is_symlink()
    applied(fixer, site, "woozone-cache-symlink")
    assert files(site, "main") == made
    fixer(site, "revert", "--recipe", "woozone-cache-symlink")
    assert files(site, "fixer/revert-woozone-cache-symlink") == files(site, "main~3")


def test_one_of_several(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    start = run_git(site, "rev-parse", "main")
    applied(fixer, site, "autoptimize", "woozone-memory-limit", "contact-form-7")
    fixer(site, "revert", "--recipe", "woozone-memory-limit")
    text = run_git(site, "show", "fixer/revert-woozone-memory-limit:wp-config.php")
    assert "WP_MEMORY_LIMIT" not in text
    assert AUTOPTIMIZE in text
    run_git(site, "merge", "--quiet", "fixer/revert-woozone-memory-limit")
    result = fixer(site, "revert", "--recipe", "autoptimize", "--recipe", "contact-form-7")
    assert result.status == 0
    assert files(site, "fixer/revert-fixes") == files(site, start)
    assert run_git(site, "rev-list", "--count", "main..fixer/revert-fixes") == "2"


def test_beside_later_edits(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    config = site / "wp-config.php"
    original = config.read_text()
    applied(fixer, site, "autoptimize")
    config.write_text("<?php\n// Ours.\n" + config.read_text().removeprefix("<?php\n") + "// The end.\n")
    run_git(site, "commit", "--quiet", "--all", "--message", "Edit")
    fixer(site, "revert", "--recipe", "autoptimize")
    text = run_git(site, "show", "fixer/revert-autoptimize:wp-config.php") + "\n"
    assert text == "<?php\n// Ours.\n" + original.removeprefix("<?php\n") + "// The end.\n"


def test_what_a_human_has_changed_since_is_theirs(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("/uploads/autoptimize/", "/uploads/mine/"))
    run_git(site, "commit", "--quiet", "--all", "--message", "Edit")
    result = fixer(site, "revert", "--recipe", "autoptimize", "--format", "json")
    assert result.status == 3
    (conflict,) = json.loads(result.out)["results"][0]["conflicts"]
    line = next(number for number, text in enumerate(config.read_text().splitlines(), 1) if "// fixer" in text)
    assert (conflict["path"], conflict["line"]) == ("wp-config.php", line)
    assert run_git(site, "branch", "--list", "fixer/revert-*") == ""


@pytest.mark.parametrize("recipe", ["autoptimize", "wp-fastest-cache-symlink"])
def test_the_same_fix_by_a_human_stays(fixer: Fixer, make_site: MakeSite, recipe: str) -> None:
    site = make_site(git=True)
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace(
        "<?php\n", f"<?php\ndefine( '{AUTOPTIMIZE}', '/uploads/autoptimize/' );\n"))
    if recipe != "autoptimize":
        (site / LINK).symlink_to("./uploads/cache")
    run_git(site, "add", "--all")
    run_git(site, "commit", "--quiet", "--message", "By hand")
    result = fixer(site, "revert", "--recipe", recipe)
    assert result.status == 0
    assert "says that fixer" in result.out
    assert run_git(site, "branch", "--list", "fixer/*") == ""


def test_what_is_not_merged_yet(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize")
    result = fixer(site, "revert", "--recipe", "autoptimize")
    assert result.status == 0
    for words in ("HEAD does not hold the branch fixer/autoptimize yet", "git log -p HEAD..fixer/autoptimize",
                  "git branch -D fixer/autoptimize", "--base fixer/autoptimize"):
        assert words in result.out
    from_elsewhere = fixer(site.parent, "revert", "--recipe", "autoptimize", site.name)
    assert f"fixer revert --recipe autoptimize --base fixer/autoptimize {site.name}\n" in from_elsewhere.out
    fixer(site, "revert", "--recipe", "autoptimize", "--base", "fixer/autoptimize")
    assert files(site, "fixer/revert-autoptimize") == files(site, "main")


def test_what_was_never_applied(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    result = fixer(site, "revert", "--recipe", "autoptimize", "--check")
    assert result.status == 0
    assert "nothing of this recipe" in result.out
    assert fixer(site, "revert", "--recipe", "plupload").status == 0


def test_dry_run_and_check_write_nothing(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    shown = fixer(site, "revert", "--recipe", "autoptimize", "--dry-run")
    assert shown.status == 0
    assert any(line.startswith("-") and AUTOPTIMIZE in line for line in shown.out.splitlines())
    assert fixer(site, "revert", "--recipe", "autoptimize", "--check").status == 1
    assert run_git(site, "branch", "--list", "fixer/revert-*") == ""
    patch = fixer(site, "revert", "--recipe", "autoptimize", "--dry-run", "--format", "patch").out
    (site / "p.diff").write_text(patch)
    run_git(site, "apply", "p.diff")
    assert AUTOPTIMIZE not in (site / "wp-config.php").read_text()


def test_in_a_bare_repository(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    applied(fixer, site, "woozone-cache-symlink", "contact-form-7")
    bare = tmp_path / "site.git"
    run_git(tmp_path, "clone", "--quiet", "--bare", str(site), str(bare))
    result = fixer(tmp_path, "revert", "--recipe", "woozone-cache-symlink", "--recipe", "contact-form-7", str(bare))
    assert result.status == 0
    assert files(bare, "fixer/revert-fixes") == files(bare, "main~2")


def test_on_the_platform_the_branch_can_become_a_multidev(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "autoptimize")
    name = "codeserver.dev.01234567-89ab-cdef-0123-456789abcdef"
    run_git(site, "remote", "add", "origin", f"ssh://{name}@{name}.drush.in:2222/~/repository.git")
    branch = json.loads(fixer(site, "revert", "--recipe", "autoptimize", "--format", "json").out)["branch"]
    assert branch.startswith("fx-")
    assert len(branch) == 11
    assert branch != json.loads(fixer(site, "apply", "--recipe", "autoptimize", "--dry-run", "--format",
                                      "json").out)["branch"]


@pytest.mark.parametrize("git", [False, True])
def test_in_place(fixer: Fixer, make_site: MakeSite, git: bool) -> None:
    site = make_site(git=git)
    before = contents(site)
    recipes = ("--recipe", "autoptimize", "--recipe", "wp-fastest-cache-symlink", "--recipe", "contact-form-7")
    assert fixer(site, "apply", *recipes, "--in-place").status == 0
    assert contents(site) != before
    assert fixer(site, "revert", *recipes, "--in-place").status == 0
    assert contents(site) == before
    again = fixer(site, "revert", *recipes, "--in-place")
    assert again.status == 0
    assert "Nothing to change." in again.out


def test_in_place_a_commit_tells_what_a_link_was(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    target = "/srv/bindings/0123/code/wp-content/plugins/query-monitor/wp-content/db.php"
    (site / "wp-content/db.php").unlink()
    (site / "wp-content/db.php").symlink_to(target)
    run_git(site, "commit", "--quiet", "--all", "--message", "Move Query Monitor's link")
    before = contents(site)
    applied(fixer, site, "query-monitor")
    assert contents(site) != before
    assert fixer(site, "revert", "--recipe", "query-monitor", "--in-place").status == 0
    assert contents(site) == before


def test_outside_git_it_needs_in_place(fixer: Fixer, make_site: MakeSite) -> None:
    result = fixer(make_site(), "revert", "--recipe", "autoptimize")
    assert result.status == 2
    assert "--in-place" in result.err


def test_a_recipe_must_be_named(fixer: Fixer, make_site: MakeSite) -> None:
    assert fixer(make_site(git=True), "revert").status == 2
    assert fixer(make_site("drupal7", git=True), "revert", "--recipe",
                 "no-such-recipe").status == 2


def test_a_value_chosen_with_set_comes_out_by_its_commit(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site("drupal7", git=True)
    branch = json.loads(fixer(site, "apply", "--recipe", "plupload", "--set", "plupload.uri=private://other/",
                              "--format", "json").out)["branch"]
    run_git(site, "merge", "--quiet", branch)
    assert fixer(site, "revert", "--recipe", "plupload").status == 0
    assert files(site, "fixer/revert-plupload") == files(site, "main~1")


def test_squashed_into_one_commit(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "wp-fastest-cache-symlink")
    run_git(site, "merge", "--quiet", "--squash", "fixer/fixes")
    run_git(site, "commit", "--quiet", "--message",
            run_git(site, "log", "--format=%B", "main..fixer/fixes"))
    result = fixer(site, "revert", "--recipe", "autoptimize", "--recipe", "wp-fastest-cache-symlink")
    assert result.status == 0
    assert "git rm wp-content/cache" in result.out
    assert files(site, "fixer/revert-fixes") == {**files(site, "main~1"), LINK: files(site, "main")[LINK]}


@pytest.mark.parametrize("in_place", [False, True])
def test_a_site_below_the_top_of_its_repository(fixer: Fixer, make_site: MakeSite, tmp_path: Path,
                                               in_place: bool) -> None:
    top = tmp_path / "all"
    top.mkdir()
    site = make_site().rename(top / "shop")
    run_git(top, "init", "--quiet", "--initial-branch=main")
    run_git(top, "add", "--all")
    run_git(top, "commit", "--quiet", "--message", "The site")
    before = contents(site)
    recipes = ("--recipe", "woozone-cache-symlink", "--recipe", "autoptimize")
    branch = json.loads(fixer(site, "apply", *recipes, "--format", "json").out)["branch"]
    run_git(top, "merge", "--quiet", branch)
    if in_place:
        assert fixer(site, "revert", *recipes, "--in-place").status == 0
        assert contents(site) == before
    else:
        assert fixer(site, "revert", *recipes).status == 0
        assert files(top, "fixer/revert-fixes") == files(top, "main~2")


def test_what_another_plugin_needs_stays(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    applied(fixer, site, "wp-fastest-cache-symlink")
    result = fixer(site, "revert", "--recipe", "wp-fastest-cache-symlink")
    assert result.status == 0
    assert "autoptimize needs the same" in result.out
    assert run_git(site, "branch", "--list", "fixer/revert-*") == ""


def test_where_the_history_is_cut_off(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    applied(fixer, site, "woozone-cache-symlink")
    shallow = tmp_path / "shallow"
    run_git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{site}", str(shallow))
    result = fixer(shallow, "revert", "--recipe", "woozone-cache-symlink")
    assert (result.status, result.err) == (0, "")
    assert "no commit in this history says that fixer made" in result.out
    assert run_git(shallow, "branch", "--list", "fixer/*") == ""
