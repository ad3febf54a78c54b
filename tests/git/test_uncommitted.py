"""Files that look different in the working tree are spoken of."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.applying import Applied, ApplyRequest, apply
from fixer.git.tree import CommitTree
from fixer.git.uncommitted import uncommitted
from tests.git.workshop import CONFIG, commit, git, opened, write

_CONFIG = b"<?php\ndefine('DB_NAME', 'x');\nrequire_once ABSPATH . 'wp-settings.php';\n"


def told(folder: Path, *paths: str) -> list[str]:
    """The files that are spoken of, compared with HEAD."""
    with opened(folder) as repository:
        tree = CommitTree(repository, repository.resolve("HEAD"))
        return [one.path for one in uncommitted(repository, tree, paths)]


def test_another_version(site: Path) -> None:
    assert told(site, "wp-config.php", "index.php") == []
    write(site, {"wp-config.php": CONFIG + b"// more\n"})
    assert told(site, "wp-config.php", "index.php") == ["wp-config.php"]
    git(site, "add", "wp-config.php")
    assert told(site, "wp-config.php") == ["wp-config.php"]
    git(site, "commit", "--quiet", "--message", "More")
    assert told(site, "wp-config.php") == []


def test_line_ends_do_not_count(site: Path) -> None:
    write(site, {"wp-config.php": CONFIG.replace(b"\n", b"\r\n")})
    assert told(site, "wp-config.php") == []


@pytest.mark.parametrize("attribute", ["filter=secrets", "ident", "working-tree-encoding=UTF-16"])
def test_nothing_is_told_of_files_that_git_converts(site: Path, attribute: str) -> None:
    write(site, {".gitattributes": f"*.php {attribute}\n".encode()})
    (site / "wp-config.php").write_bytes(b"something else")
    assert told(site, "wp-config.php") == []


def test_what_one_of_the_two_lacks_or_what_is_no_file(site: Path) -> None:
    (site / "index.php").unlink()
    (site / "wp-config.php").unlink()
    (site / "wp-config.php").symlink_to("elsewhere.php")
    write(site, {"new.php": b""})
    assert told(site, "index.php", "wp-config.php", "new.php", "", "nothing/there") == []


@pytest.mark.parametrize("recipe", ["wordfence-live-traffic", "schema"])
@pytest.mark.parametrize("dirty", [True, False])
def test_a_plan_tells(site: Path, recipe: str, dirty: bool) -> None:
    write(site, {"wp-settings.php": b"<?php\n", "wp-load.php": b"<?php\n", "wp-includes/version.php": b"<?php\n"})
    commit(site, {"wp-config.php": _CONFIG})
    if dirty:
        write(site, {"wp-config.php": _CONFIG + b"// more\n"})

    def notes(base: str | None) -> list[str]:
        found: Applied = apply(ApplyRequest(str(site), (recipe,), write=False, base=base))
        return [note.path for result in found.plan.results for note in result.notes
                if "another version" in note.message]

    assert notes(None) == (["wp-config.php"] if dirty else [])
    assert notes("main") == []
