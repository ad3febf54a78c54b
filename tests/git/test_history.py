"""What stands on fixer's branch, and a base that moves on."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import GitError, InTheWayError
from fixer.git.branch import NewCommit, write_branch
from fixer.git.history import AppliedRecipe, BranchState, CarriedOut, branch_state, last_applied
from fixer.git.merging import merge_base_into
from fixer.git.repository import Repository
from fixer.site.change import Action, Change
from tests.git.workshop import FILES, check, commit, create, edit, git, opened, show, state, write

CONFIG = FILES["wp-config.php"]


def put(repository: Repository, change: Change, recipe: str, tip: str | None = None) -> str:
    """One of fixer's commits."""
    message = f"Mend it\n\nFixer-Recipe: {recipe}@2\n"
    start = tip or repository.resolve("HEAD")
    return write_branch(repository, start, "fixer/x", [NewCommit([change], message)], tip)[0]


def look(repository: Repository) -> BranchState:
    """The state of fixer's branch against main."""
    return branch_state(repository, "fixer/x", repository.resolve("main"))


def test_no_branch(site: Path) -> None:
    with opened(site) as repository:
        assert look(repository) == BranchState(None)
        assert not look(repository).exists
        assert look(repository).start("base") == "base"


def test_a_branch_whose_commit_is_missing_is_named(site: Path) -> None:
    write(site, {".git/refs/heads/fixer/x": b"1" * 40 + b"\n"})
    with opened(site) as repository, pytest.raises(GitError, match=f"commit {'1' * 40} is missing"):
        branch_state(repository, "fixer/x", repository.resolve("HEAD"))


def test_fixers_own(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, create("a", b""), "one")
        second = put(repository, create("b", b""), "two", first)
        found = look(repository)
    applied = (AppliedRecipe("one", 2, first), AppliedRecipe("two", 2, second))
    assert found == BranchState(second, applied=applied)
    assert found.start("base") == second


def test_merged(site: Path) -> None:
    with opened(site) as repository:
        tip = put(repository, create("a", b""), "one")
        git(site, "merge", "--quiet", "--no-ff", "--no-edit", "fixer/x")
        found = look(repository)
        assert found == BranchState(tip, merged=True, base_moved=True)
        assert found.start("base") == "base"
        git(site, "branch", "--force", "fixer/x", "main")
        assert look(repository) == BranchState(repository.resolve("main"), merged=True)


def test_somebody_elses_commit(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, create("a", b""), "one")
        git(site, "checkout", "--quiet", "fixer/x")
        foreign = commit(site, {"b": b""}, "By hand\n\nSee Fixer-Recipe: one@2 above")
        assert look(repository).foreign == (foreign,)
        assert [applied.commit for applied in look(repository).applied] == [first]


def test_the_base_has_moved(site: Path) -> None:
    with opened(site) as repository:
        put(repository, create("a", b""), "one")
        assert not look(repository).base_moved
        commit(site, {"b": b""})
        assert look(repository).base_moved
        assert not look(repository).merged


def test_update_base(site: Path) -> None:
    with opened(site) as repository:
        tip = put(repository, edit("wp-config.php", CONFIG, b"fixed"), "one")
        (site / "index.php").unlink()
        base = commit(site, {"wp-content/plugins/cache/new.php": b"<?php\n", "deep/er/x": b""})
        before = state(site)
        merge = merge_base_into(repository, base, "fixer/x", tip, "main")
        assert state(site) == before
        found = look(repository)
        assert found.tip == merge
        assert (found.base_moved, found.merged, found.foreign) == (False, False, ())
        assert [applied.recipe for applied in found.applied] == ["one"]
        assert merge_base_into(repository, base, "fixer/x", merge, "main") == merge
    check(site)
    assert git(site, "log", "-1", "--format=%P", "fixer/x").split() == [tip, base]
    assert git(site, "log", "-1", "--format=%s", "fixer/x") == "Merge main into fixer/x"
    assert show(site, "fixer/x:wp-config.php") == b"fixed"
    assert git(site, "diff", "--name-status", "main", "fixer/x") == "M\twp-config.php"


def test_update_base_agrees_with_git(site: Path) -> None:
    with opened(site) as repository:
        base = repository.resolve("HEAD")
        changes = [Change(Action.DELETE, "wp-content/plugins/cache/cache.php", before=b"<?php\n// cache\n"),
                   Change(Action.SYMLINK, "wp-content/plugins/cache/link", target="../x"),
                   create("same", b"1")]
        tip = write_branch(repository, base, "fixer/x", [NewCommit(changes, "x")], None)[0]
        main = commit(site, {"same": b"1", "wp-content/other": b"2", "zz/y": b""})
        merge = merge_base_into(repository, main, "fixer/x", tip)
    git(site, "checkout", "--quiet", "-b", "by-git", tip)
    git(site, "merge", "--quiet", "--no-edit", main)
    assert git(site, "rev-parse", "by-git^{tree}") == git(site, "rev-parse", f"{merge}^{{tree}}")


def test_both_sides_changed_a_path(site: Path) -> None:
    with opened(site) as repository:
        tip = put(repository, edit("wp-config.php", CONFIG, b"fixed"), "one")
        base = commit(site, {"wp-config.php": b"theirs"})
        said = r"wp-config\.php was changed both on fixer/x and on main"
        with pytest.raises(InTheWayError, match=said) as raised:
            merge_base_into(repository, base, "fixer/x", tip, "main")
        assert raised.value.path == "wp-config.php"
        assert repository.branch_tip("fixer/x") == tip


def test_one_side_deletes_what_the_other_changes(site: Path) -> None:
    cache = "wp-content/plugins/cache/cache.php"
    with opened(site) as repository:
        tip = put(repository, Change(Action.DELETE, cache, before=FILES[cache]), "one")
        base = commit(site, {cache: b"theirs"})
        with pytest.raises(InTheWayError, match="changed both"):
            merge_base_into(repository, base, "fixer/x", tip)


def test_many_paths(site: Path) -> None:
    with opened(site) as repository:
        changes = [create(f"f{number}", b"1") for number in range(8)]
        start = repository.resolve("HEAD")
        tip = write_branch(repository, start, "fixer/x", [NewCommit(changes, "x")], None)[0]
        base = commit(site, {f"f{number}": b"2" for number in range(8)})
        with pytest.raises(InTheWayError, match="f0, f1, f2, f3, f4 and 3 more were changed"):
            merge_base_into(repository, base, "fixer/x", tip)


def test_no_shared_history(site: Path) -> None:
    with opened(site) as repository:
        tip = put(repository, create("a", b""), "one")
        git(site, "checkout", "--quiet", "--orphan", "other")
        other = commit(site, {"c": b""})
        with pytest.raises(GitError, match="share no history"):
            merge_base_into(repository, other, "fixer/x", tip)


def test_a_checked_out_branch_is_not_merged_into(site: Path) -> None:
    with opened(site) as repository:
        tip = put(repository, create("a", b""), "one")
        base = commit(site, {"b": b""})
        git(site, "checkout", "--quiet", "fixer/x")
        with pytest.raises(GitError, match="checked out"):
            merge_base_into(repository, base, "fixer/x", tip)


def test_the_commits_that_carried_recipes_out(site: Path) -> None:
    start = git(site, "rev-parse", "HEAD")
    first = commit(site, {"a": b"1"}, "One\n\nFixer-Recipe: one@1")
    second = commit(site, {"b": b"1"}, "Two\n\nFixer-Recipe: two@3")
    commit(site, {"c": b"1"}, "By hand")
    many = commit(site, {"d": b"1"}, "Squashed\n\nFixer-Recipe: three@1\nFixer-Recipe: four@1")
    with opened(site) as repository:
        found = last_applied(repository, many, ["two", "one", "three", "four", "five"])
        assert found == {"two": CarriedOut(second, first), "one": CarriedOut(first, start)}
        assert list(found) == ["two", "one"]
        assert last_applied(repository, first, ["two"]) == {}


def test_a_recipe_that_was_taken_out_and_applied_again(site: Path) -> None:
    commit(site, {"a": b"1"}, "One\n\nFixer-Recipe: one@1")
    out = commit(site, {"a": b"2"}, "Out\n\nFixer-Revert: one@1")
    with opened(site) as repository:
        assert last_applied(repository, out, ["one"]) == {}
    again = commit(site, {"a": b"3"}, "One\n\nFixer-Recipe: one@1")
    with opened(site) as repository:
        assert last_applied(repository, again, ["one"]) == {"one": CarriedOut(again, out)}


def test_commits_that_take_recipes_out_are_fixers_own(site: Path) -> None:
    with opened(site) as repository:
        write_branch(repository, repository.resolve("HEAD"), "fixer/x",
                     [NewCommit([create("a", b"")], "Out\n\nFixer-Revert: one@1\n")], None)
        assert look(repository).foreign == ()
        assert look(repository).applied == ()
