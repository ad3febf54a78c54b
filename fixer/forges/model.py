"""What fixer knows of a forge: a project, its pull requests, and the few things it asks for."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol


class Kind(Enum):
    """A sort of forge, as ``--forge`` names it."""

    GITHUB = "github"
    GITLAB = "gitlab"
    BITBUCKET = "bitbucket"


class Project(NamedTuple):
    """One repository on a forge.

    Args:
        kind: the sort of forge.
        host: of the website, with its port where there is one, in lower case.
        path: ``owner/name``; GitLab's may have more parts.
        api: the base address of the REST API, without a slash at its end.
    """

    kind: Kind
    host: str
    path: str
    api: str


class State(Enum):
    """Where a pull request stands."""

    OPEN = "open"
    CLOSED = "closed"
    MERGED = "merged"


class PullRequest(NamedTuple):
    """A pull request as the forge tells it.

    Args:
        number: as people see it.
        url: of its page.
        state: where it stands.
        title: without the prefix by which GitLab marks drafts.
        body: the description, in Markdown.
    """

    number: int
    url: str
    state: State
    title: str
    body: str


class NewPullRequest(NamedTuple):
    """What to open.

    Args:
        branch: that holds the commits.
        base: the branch they are for.
        title: one line.
        body: the description, in Markdown.
        draft: whether it is not ready for review yet.
    """

    branch: str
    base: str
    title: str
    body: str
    draft: bool = False


class Extras(NamedTuple):
    """What else a pull request gets, by the names that people use."""

    labels: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    milestone: str = ""

    def items(self) -> tuple[tuple[str, str], ...]:
        """Each with its sort: ``("label", "security")``."""
        milestone = (("milestone", self.milestone),) if self.milestone else ()
        return (*(("label", one) for one in self.labels), *(("reviewer", one) for one in self.reviewers),
                *(("assignee", one) for one in self.assignees), *milestone)

    def without(self, known: frozenset[str]) -> Extras:
        """Those whose ``sort:name`` is not known yet."""
        left = [(sort, name) for sort, name in self.items() if f"{sort}:{name}" not in known]

        def named(wanted: str) -> tuple[str, ...]:
            return tuple(name for sort, name in left if sort == wanted)

        return Extras(named("label"), named("reviewer"), named("assignee"), "".join(named("milestone")))


class Comments(Enum):
    """How a description holds a line that nobody sees."""

    HTML = "html"
    REFERENCE = "reference"


class Manner(NamedTuple):
    """What differs between forges and is no request.

    Args:
        name: as people call it.
        limit: how many characters a description may have.
        details: whether ``<details>`` folds.
        comments: how a description holds a line that nobody sees.
        reopens: whether a closed pull request can be opened again.
        proposal: what it calls a pull request.
    """

    name: str
    limit: int
    details: bool = True
    comments: Comments = Comments.HTML
    reopens: bool = True
    proposal: str = "pull request"


class Forge(Protocol):
    """One project on one forge. Every method raises ForgeError, in one line and without the token in it."""

    @property
    def manner(self) -> Manner:
        """What is particular to it."""

    def find(self, branch: str) -> list[PullRequest]:
        """Every pull request from that branch of the project itself, the newest first."""

    def default_branch(self) -> str:
        """The branch that pull requests go to where nobody says otherwise."""

    def open(self, new: NewPullRequest) -> PullRequest:
        """Open a pull request; the one that is open already where there is one from that branch."""

    def edit(self, number: int, *, title: str | None = None, body: str | None = None) -> None:
        """Change the title, the description, or both."""

    def reopen(self, number: int) -> bool:
        """Open a closed one again; False where the forge does not let it."""

    def add(self, number: int, extras: Extras) -> list[str]:
        """Add what is not there yet, and say in a sentence each what could not be added."""

    def close(self) -> None:
        """Let go of the connection."""
