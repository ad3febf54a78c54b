"""The way to a forge: its client library is imported only here, and only the one that is needed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.util import find_spec

from fixer.errors import ForgeError
from fixer.forges.model import Forge, Kind, Project
from fixer.forges.tokens import Token

_LIBRARIES = {Kind.GITHUB: "github", Kind.GITLAB: "gitlab", Kind.BITBUCKET: "atlassian"}
_NAMES = {Kind.GITHUB: "GitHub", Kind.GITLAB: "GitLab", Kind.BITBUCKET: "Bitbucket"}


def require_library(kind: Kind) -> None:
    """Make sure, before anything is done, that the forge's client library is there.

    Raises:
        ForgeError: it is not installed; it says the command that installs it.
    """
    if find_spec(_LIBRARIES[kind]) is None:
        raise ForgeError(f"pull requests on {_NAMES[kind]} need one more package: pip install 'fixer[{kind.value}]'")


def connect(project: Project, token: Token, say: Callable[[str], None]) -> Forge:
    """The project's forge.

    Args:
        project: which.
        token: what lets fixer in.
        say: told, a line each, what is waited for.

    Raises:
        ForgeError: its library is not installed, it cannot be reached, or does not let fixer in.
    """
    require_library(project.kind)
    from fixer.forges.patience import Patience

    patience = Patience(_NAMES[project.kind], say)
    found: Callable[[Project, Token, Patience], Forge]
    if project.kind is Kind.GITHUB:
        from fixer.forges.github import GitHub

        found = GitHub
    elif project.kind is Kind.GITLAB:
        from fixer.forges.gitlab import GitLab

        found = GitLab
    else:
        from fixer.forges.bitbucket import Bitbucket

        found = Bitbucket
    # The libraries log whole answers, and one of them prints what it logs, unasked.
    logging.getLogger(_LIBRARIES[project.kind]).setLevel(logging.CRITICAL)
    return found(project, token, patience)
