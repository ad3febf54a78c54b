"""``fixer apply`` in a repository: a branch to review, and nothing else touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents, run_git


def state(folder: Path) -> tuple[object, ...]:
    """All that must stay as it is: files, index, HEAD, stash and the branch the user is on."""
    git = folder / ".git"
    return (contents(folder), (git / "index").read_bytes(), (git / "HEAD").read_bytes(),
            run_git(folder, "rev-parse", "main"), (git / "refs/stash").exists())


def test_one_recipe_makes_one_commit_on_its_own_branch(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    before = state(site)
    result = fixer(site, "apply", "--recipe", "contact-form-7")
    assert (result.status, result.err) == (0, "")
    assert state(site) == before
    assert run_git(site, "rev-list", "--count", "main..fixer/contact-form-7") == "1"
    assert run_git(site, "diff", "--name-only", "main", "fixer/contact-form-7") == "wp-config.php"
    assert run_git(site, "status", "--porcelain") == ""
    assert run_git(site, "fsck", "--strict") == ""


def test_the_output_says_how_to_see_take_and_undo_it(fixer: Fixer, make_site: MakeSite) -> None:
    out = fixer(make_site(git=True), "apply", "--recipe", "contact-form-7").out
    for words in ("git log -p HEAD..fixer/contact-form-7", "git merge fixer/contact-form-7",
                  "git branch -D fixer/contact-form-7"):
        assert words in out


def test_several_recipes_make_a_commit_each_in_their_order(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "woozone-memory-limit", "--recipe", "autoptimize")
    trailers = run_git(site, "log", "--reverse", "--format=%(trailers:key=Fixer-Recipe,valueonly,separator=)",
                       "main..fixer/fixes")
    assert trailers.split() == ["woozone-memory-limit@1", "autoptimize@1"]


def test_a_second_run_makes_no_commit(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize")
    tip = run_git(site, "rev-parse", "fixer/autoptimize")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--format", "json")
    document = json.loads(result.out)
    assert document["commits"] == []
    assert document["results"][0]["outcome"] == "satisfied"
    assert run_git(site, "rev-parse", "fixer/autoptimize") == tip


def test_a_dry_run_shows_what_the_real_run_writes(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    shown = fixer(site, "apply", "--recipe", "autoptimize", "--format", "patch", "--dry-run").out
    assert not run_git(site, "branch", "--list", "fixer/*")
    fixer(site, "apply", "--recipe", "autoptimize")
    (site.parent / "shown.patch").write_bytes(shown.encode("utf-8", "surrogateescape"))
    run_git(site, "apply", "--index", str(site.parent / "shown.patch"))
    assert run_git(site, "write-tree") == run_git(site, "rev-parse", "fixer/autoptimize^{tree}")


def test_a_branch_with_somebody_elses_commit_is_left_alone(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize")
    run_git(site, "checkout", "--quiet", "fixer/autoptimize")
    run_git(site, "commit", "--quiet", "--allow-empty", "--message", "By hand")
    tip = run_git(site, "rev-parse", "HEAD")
    run_git(site, "checkout", "--quiet", "main")
    result = fixer(site, "apply", "--recipe", "autoptimize")
    assert result.status == 4
    assert "commits that fixer did not make" in result.err
    assert run_git(site, "rev-parse", "fixer/autoptimize") == tip


def test_a_base_that_moved_is_said_and_merged_on_request(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize")
    (site / "notes.txt").write_text("later\n")
    run_git(site, "add", "notes.txt")
    run_git(site, "commit", "--quiet", "--message", "Later")
    assert "--update-base" in fixer(site, "apply", "--recipe", "autoptimize").out
    result = fixer(site, "apply", "--recipe", "autoptimize", "--update-base")
    assert result.status == 0
    assert run_git(site, "show", "fixer/autoptimize:notes.txt") == "later"
    assert run_git(site, "merge-base", "main", "fixer/autoptimize") == run_git(site, "rev-parse", "main")


def test_a_merged_branch_starts_again_from_the_base(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--recipe", "autoptimize")
    run_git(site, "merge", "--quiet", "--no-ff", "--no-edit", "fixer/autoptimize")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--format", "json")
    assert json.loads(result.out)["results"][0]["outcome"] == "satisfied"


def test_a_bare_repository_gets_the_branch(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    run_git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    result = fixer(tmp_path, "apply", "--recipe", "contact-form-7", "bare.git")
    assert result.status == 0, result.err
    bare = tmp_path / "bare.git"
    assert run_git(bare, "diff", "--name-only", "main", "fixer/contact-form-7") == "wp-config.php"
    assert run_git(bare, "fsck", "--strict") == ""


def test_a_site_below_the_top_of_its_repository(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    top = tmp_path / "monorepo"
    (top / "sites").mkdir(parents=True)
    make_site().rename(top / "sites/shop")
    run_git(top, "init", "--quiet", "--initial-branch=main")
    run_git(top, "add", "--all")
    run_git(top, "commit", "--quiet", "--message", "Shop")
    assert fixer(top / "sites/shop/wp-content/plugins", "apply", "--recipe", "autoptimize").status == 0
    assert run_git(top, "diff", "--name-only", "main", "fixer/autoptimize") == "sites/shop/wp-config.php"


def test_all_applies_what_is_found_and_names_what_is_not(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site("drupal7", git=True)
    document = json.loads(fixer(site, "apply", "--all", "--format", "json").out)
    assert [result["recipe"] for result in document["results"]] == [
        "composer-manager", "plupload", "recaptcha", "schema", "views-data-export"]
    assert len(document["commits"]) == 5
    again = json.loads(fixer(site, "apply", "--all", "--format", "json").out)
    assert again["commits"] == []
    assert again["branch"] == document["branch"]


def test_an_ignored_config_never_enters_the_repository(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / ".gitignore").write_text("wp-config.php\n")
    secret = b"correct-horse-battery-staple"
    with (site / "wp-config.php").open("ab") as config:
        config.write(b"\ndefine( 'DB_PASSWORD', '" + secret + b"' );\n")
    for arguments in (("init", "--quiet", "--initial-branch=main"), ("add", "--all"),
                      ("commit", "--quiet", "--message", "Site")):
        run_git(site, *arguments)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "query-monitor")
    assert result.status == 3
    assert "--in-place" in result.out
    assert secret.decode() not in result.out
    objects = run_git(site, "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
    for line in objects.splitlines():
        sha, kind = line.split()
        assert secret.decode() not in run_git(site, "cat-file", kind, sha)


def test_an_ignored_folder_where_a_link_would_go_is_a_conflict(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / ".gitignore").write_text("wp-content/cache/\n")
    (site / "wp-content/cache").mkdir(exist_ok=True)
    (site / "wp-content/cache/page.html").write_text("cached")
    for arguments in (("init", "--quiet", "--initial-branch=main"), ("add", "--all"),
                      ("commit", "--quiet", "--message", "Site")):
        run_git(site, *arguments)
    result = fixer(site, "apply", "--recipe", "wp-fastest-cache-symlink")
    assert result.status == 3
    assert "wp-content/cache" in result.out
    assert not run_git(site, "branch", "--list", "fixer/*")
    assert (site / "wp-content/cache/page.html").read_text() == "cached"


@pytest.mark.parametrize("name", ["pantheon-wordpress", "bedrock-wordpress", "old-wordpress", "drupal7", "drupal10"])
def test_everything_at_once_is_the_same_in_place_and_on_a_branch(fixer: Fixer, make_site: MakeSite, tmp_path: Path,
                                                                 name: str) -> None:
    site = make_site(name, git=True)
    run_git(tmp_path, "clone", "--quiet", str(site), "other")
    recipes = ["--recipe", "autoptimize", "--recipe", "contact-form-7", "--recipe", "plupload", "--recipe", "schema"]
    fixer(site, "apply", *recipes)
    fixer(tmp_path / "other", "apply", *recipes, "--in-place")
    run_git(site, "checkout", "--quiet", "fixer/fixes")
    assert contents(site) == contents(tmp_path / "other")


@pytest.mark.parametrize(("option", "status"), [("--branch", 2), ("--base", 4)])
def test_an_empty_name_is_not_taken_for_none(fixer: Fixer, make_site: MakeSite, option: str, status: int) -> None:
    site = make_site(git=True)
    assert fixer(site, "apply", "--recipe", "autoptimize", option, "").status == status
    assert run_git(site, "branch", "--list", "fixer/*") == ""


def test_a_recipe_that_does_not_exist_is_told_before_its_branch_is_named(fixer: Fixer, make_site: MakeSite,
                                                                         tmp_path: Path) -> None:
    result = fixer(make_site(git=True), "apply", "--recipe", "../../x")
    assert result.status == 2
    assert "there is no recipe" in result.err
    chosen = fixer(tmp_path, "apply", "--recipe", "autoptimize", "--set", "nope.key=3")
    assert (chosen.status, "--set nope.key=3: there is no recipe 'nope'" in chosen.err) == (2, True)


def test_all_of_nothing_belongs_to_the_branch_for_several(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--all")
    run_git(site, "merge", "--quiet", "--squash", "fixer/fixes")
    run_git(site, "commit", "--quiet", "--message", "Squashed")
    document = json.loads(fixer(site, "apply", "--all", "--format", "json").out)
    assert (document["branch"], document["commits"]) == ("fixer/fixes", [])
