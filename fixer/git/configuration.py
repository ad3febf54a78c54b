"""A repository's configuration as git sees it, read as data in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from fixer.errors import GitError
from fixer.git.command import run_git

_OWN = frozenset({"local", "worktree"})
_KNOWN_EXTENSIONS = frozenset({"noop", "noop-v1", "objectformat", "compatobjectformat", "partialclone",
                               "preciousobjects", "refstorage", "relativeworktrees", "worktreeconfig"})
_TRUE = frozenset({"true", "yes", "on", "1"})


class Setting(NamedTuple):
    """One line of a config file: its scope (system, global, local, worktree, command), key and value.

    The section and the variable of the key are in lower case, as git prints them. A variable without
    ``=`` has the value None, which means true.
    """

    scope: str
    key: str
    value: str | None


@dataclass(frozen=True)
class Configuration:
    """Every setting that applies to a repository, in the order in which later ones win."""

    settings: tuple[Setting, ...]

    def last(self, key: str, *, own: bool = False) -> str | None:
        """The value that counts for ``key``; ``""`` for a variable without ``=``, None without one.

        Args:
            key: section and variable in lower case.
            own: look only at what the repository itself sets.
        """
        for setting in reversed(self.settings):
            if setting.key == key and not (own and setting.scope not in _OWN):
                return setting.value or ""
        return None

    def flag(self, key: str, *, own: bool = False) -> bool | None:
        """``key`` as a yes or no, or None where it is not set."""
        for setting in reversed(self.settings):
            if setting.key == key and not (own and setting.scope not in _OWN):
                return setting.value is None or setting.value.lower() in _TRUE
        return None

    def below(self, section: str, *, own: bool = False) -> Iterator[tuple[str, str, str]]:
        """Every ``section.<name>.<variable>`` as (name, variable, value)."""
        for setting in self.settings:
            head, _, rest = setting.key.partition(".")
            name, dot, variable = rest.rpartition(".")
            if head == section and dot and not (own and setting.scope not in _OWN):
                yield name, variable, setting.value or ""

    def protected(self, key: str) -> list[str]:
        """Every value of ``key`` that the user or the machine sets, and the repository cannot."""
        return [setting.value or "" for setting in self.settings
                if setting.key == key and setting.scope not in _OWN]

    @property
    def partial_clone(self) -> bool:
        """Whether objects may be missing on purpose, to be fetched when they are needed."""
        return (self.last("extensions.partialclone", own=True) is not None
                or any(variable in ("promisor", "partialclonefilter")
                       for _, variable, _ in self.below("remote", own=True)))


def read_configuration(git_dir: Path, common_dir: Path) -> Configuration:
    """All settings that apply to the repository, its own includes and the user's included.

    Raises:
        GitError: git is missing or older than 2.26, a config file is broken, or the repository uses a
            format fixer cannot work with.
    """
    configuration = list_settings(git_dir)
    if not any(setting.scope == "local" for setting in configuration.settings):
        # An older git leaves out the config of a repository whose format it does not know.
        _check_format(_read_file(common_dir / "config"), common_dir)
    _check_format(configuration, common_dir)
    return configuration


def list_settings(git_dir: Path | None) -> Configuration:
    """All settings that apply to the repository, or to the user where there is none.

    Raises:
        GitError: git is missing or older than 2.26, or a config file is broken.
    """
    done = run_git(["config", "--list", "-z", "--show-scope"], git_dir, accept=frozenset({0, 129}))
    if done.returncode:
        raise GitError("git is too old to be asked safely: version 2.26 or later is needed")
    fields = done.stdout.decode("utf-8", "surrogateescape").split("\0")
    # The last field is what follows the last separator: nothing.
    return Configuration(tuple(map(_setting, fields[:-1:2], fields[1::2])))


def _read_file(path: Path) -> Configuration:
    if not path.is_file():
        return Configuration(())
    output = run_git(["config", "--file", str(path), "--no-includes", "--list", "-z"], None).stdout
    lines = output.decode("utf-8", "surrogateescape").split("\0")[:-1]
    return Configuration(tuple(_setting("local", line) for line in lines))


def _setting(scope: str, line: str) -> Setting:
    key, newline, value = line.partition("\n")
    return Setting(scope, key, value if newline else None)


def _check_format(configuration: Configuration, common_dir: Path) -> None:
    extensions = {setting.key.removeprefix("extensions.").lower(): (setting.value or "").lower()
                  for setting in configuration.settings
                  if setting.scope in _OWN and setting.key.startswith("extensions.")}
    if extensions.get("objectformat", "sha1") != "sha1":
        raise GitError(f"{common_dir} stores its objects by SHA-256, which fixer does not write:"
                       " use --in-place and commit by hand")
    if extensions.get("refstorage", "files") != "files":
        raise GitError(f"{common_dir} stores its branches as {extensions['refstorage']}, which fixer does not"
                       " write: use --in-place, or `git refs migrate --ref-format=files`")
    unknown = sorted(extensions.keys() - _KNOWN_EXTENSIONS)
    version = configuration.last("core.repositoryformatversion", own=True) or "0"
    if version not in ("0", "1") or (version == "1" and unknown):
        what = f"the extension {unknown[0]}" if unknown else f"format version {version}"
        raise GitError(f"{common_dir} uses {what}, which fixer does not know: use --in-place")
