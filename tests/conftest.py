"""Fixtures every test may use, and the fence around the user's own settings."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.php import PhpWorker

pytest_plugins = ["tests.support.no_skips"]

_GIT_CONFIG = """\
[user]
\tname = Test Author
\temail = test.author@example.com
[init]
\tdefaultBranch = main
[gc]
\tauto = 0
"""
_KEPT = ("GIT_EXEC_PATH", "GIT_SSL_")
_HOME_KEY = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Keeps git away from the configuration and identity of whoever runs the tests."""
    home = Path(tempfile.mkdtemp(prefix="fixer-tests-"))
    config.stash[_HOME_KEY] = home
    (home / "gitconfig").write_text(_GIT_CONFIG)
    home.chmod(0o755)
    for name in [name for name in os.environ if name.startswith("GIT_") and not name.startswith(_KEPT)]:
        del os.environ[name]
    os.environ["GIT_CONFIG_GLOBAL"] = str(home / "gitconfig")
    os.environ["GIT_CONFIG_NOSYSTEM"] = "1"
    os.environ["GIT_TERMINAL_PROMPT"] = "0"
    os.environ["XDG_CONFIG_HOME"] = str(home)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Takes the temporary settings away."""
    shutil.rmtree(config.stash[_HOME_KEY], ignore_errors=True)


@pytest.fixture(scope="session")
def php() -> Iterator[PhpWorker]:
    """Real PHP; see ``tests.support.php``."""
    if shutil.which("php") is None:
        pytest.skip("there is no php on the PATH (Debian: php-cli)")
    with PhpWorker() as worker:
        yield worker
