"""Who the user is, as git would find it, but never invented from the login and host name."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass

from fixer.errors import GitError
from fixer.git.configuration import Configuration

_CRUD = "".join(map(chr, range(33))) + ".,:;<>\"\\'"
_NEVER = str.maketrans("", "", "<>\n\0")


@dataclass(frozen=True, slots=True)
class Signature:
    """A person, as commits name them."""

    name: str
    email: str

    def at(self, moment: time.struct_time, seconds: int) -> bytes:
        """The person and a point in time, as commits and reflogs write them.

        Args:
            moment: the local time, for its time zone.
            seconds: the same moment in seconds since the epoch.
        """
        offset = abs(moment.tm_gmtoff) // 60
        zone = f"{'-' if moment.tm_gmtoff < 0 else '+'}{offset // 60:02}{offset % 60:02}"
        return f"{self.name} <{self.email}> {seconds} {zone}".encode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who writes commits and who commits them: mostly the same person."""

    author: Signature
    committer: Signature


def find_identity(configuration: Configuration, environment: Mapping[str, str] = os.environ) -> Identity:
    """The user's git identity: environment first, then ``author.*`` or ``committer.*``, then ``user.*``.

    Args:
        configuration: every setting that applies to the repository.
        environment: the variables to look at.

    Raises:
        GitError: there is none; names the two commands that set it.
    """
    return Identity(_signature("author", configuration, environment),
                    _signature("committer", configuration, environment))


def _signature(role: str, configuration: Configuration, environment: Mapping[str, str]) -> Signature:
    name = _first(environment.get(f"GIT_{role.upper()}_NAME"), configuration.last(f"{role}.name"),
                  configuration.last("user.name"))
    email = _first(environment.get(f"GIT_{role.upper()}_EMAIL"), configuration.last(f"{role}.email"),
                   configuration.last("user.email"), environment.get("EMAIL"))
    missing = [command for value, command in (
        (name, 'git config --global user.name "Your Name"'),
        (email, "git config --global user.email you@example.com")) if not value]
    if missing:
        raise GitError(f"git does not know who you are: run {' and '.join(f'`{line}`' for line in missing)}")
    return Signature(name, email)


def _first(*values: str | None) -> str:
    """The first value that is set, cleaned as git cleans it; ``""`` where it has no letter left."""
    value = next((value for value in values if value is not None), "")
    return value.strip(_CRUD).translate(_NEVER)
