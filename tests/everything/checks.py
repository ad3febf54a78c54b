"""What the tests of the sites that have everything share: repositories, fixer as a program, and PHP's opinion."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fixer.php.lint import php_command
from fixer.recipe.catalog import load
from fixer.recipe.model import Remedy

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_sites"
SITES = ("everything-wordpress", "everything-drupal7", "everything-drupal10")
PHP = (".php", ".inc", ".module", ".install")


def git(folder: Path, *arguments: str) -> str:
    """What git prints, without the last line end."""
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


def repository(sample: str, folder: Path) -> Path:
    """A sample site, committed to a new repository."""
    shutil.copytree(SAMPLES / sample, folder, symlinks=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    # What a site's own .gitignore names may be committed all the same.
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "The site")
    return folder


def fixer(folder: Path, *arguments: str, status: int = 0) -> dict[str, Any]:
    """What fixer, run in a process of its own, answers as JSON.

    Args:
        folder: where it is run.
        arguments: without the format.
        status: the exit code expected.
    """
    done = subprocess.run([sys.executable, "-m", "fixer", *arguments, "--format", "json"], cwd=folder, check=False,
                          capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == status, (done.returncode, done.stdout.decode(), done.stderr.decode())
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def named(recipe_ids: Iterable[str]) -> list[str]:
    """``--recipe ID`` for each."""
    return [part for recipe_id in recipe_ids for part in ("--recipe", recipe_id)]


def tree_of(folder: Path, revision: str) -> str:
    """The name git gives to everything in a commit: equal for equal trees."""
    return git(folder, "rev-parse", f"{revision}^{{tree}}")


def refused_by_php(folder: Path, revision: str) -> list[str]:
    """The PHP files of a commit that ``php -l`` refuses, each with what it says."""
    php = php_command()
    assert php is not None
    checkout = folder.parent / f"{folder.name}-{revision.replace('/', '-')}"
    git(folder, "worktree", "add", "--quiet", "--detach", str(checkout), revision)
    files = [str(path) for path in sorted(checkout.rglob("*"))
             if path.name.endswith(PHP) and path.is_file() and not path.is_symlink()]
    assert files
    done = subprocess.run(["xargs", "-0", "-n1", "-P2", php, "-l"], input="\0".join(files).encode(), check=False,
                          capture_output=True)
    git(folder, "worktree", "remove", "--force", str(checkout))
    return [line for line in done.stdout.decode().splitlines() if line and not line.startswith("No syntax errors")]


def needs_a_person(recipe_id: str, outcome: str) -> bool:
    """Whether what came of a recipe leaves it to a person: guided or advisory, to be confirmed, or a conflict."""
    recipe = load(recipe_id)
    return recipe.remedy is not Remedy.AUTOMATIC or bool(recipe.confirm) or outcome == "conflict"
