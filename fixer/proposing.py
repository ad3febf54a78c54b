"""``--pull-request``: what is said about a pushed branch on the forge, and what people decided about it before."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import ForeignCommitsError, ForgeError
from fixer.forges.choosing import project_of
from fixer.forges.connecting import connect, require_library
from fixer.forges.description import Facts, digest, framed, refreshed
from fixer.forges.model import Extras, Forge, Kind, Manner, NewPullRequest, Project, PullRequest
from fixer.forges.programs import real_host
from fixer.forges.tokens import Token, find_token
from fixer.git.location import locate
from fixer.git.pushing import PushRequest
from fixer.git.target import Credentials, Target
from fixer.opening import existing
from fixer.proposal_base import base_branch, on_base
from fixer.pull_requests import Action, Decision, Edit, decide, edit_of, remembered
from fixer.report.markdown import length
from fixer.report.pull_request import pull_request_text

if TYPE_CHECKING:
    from pathlib import Path

    from fixer.applying import Applied, ApplyRequest
    from fixer.git.remote_url import RemoteUrl

# The name that goes with a token where git asks for one by https. GitHub Docs, "Authenticating as a GitHub App
# installation"; GitLab Docs, "Personal access tokens"; Bitbucket Cloud, "Using access tokens".
_USERS = {Kind.GITHUB: "x-access-token", Kind.GITLAB: "oauth2", Kind.BITBUCKET: "x-token-auth"}
_OPENED = "Opened"
_JOB_USER = "gitlab-ci-token"


class Wishes(NamedTuple):
    """How the user wants the pull request.

    Args:
        forge: what ``--forge`` says, or None.
        reopen: whether what was closed or merged is proposed again.
        draft: whether it is opened as a draft.
        extras: labels, people and a milestone.
        apart: whether each recipe is proposed by itself.
    """

    forge: str | None = None
    reopen: bool = False
    draft: bool = False
    extras: Extras = Extras()
    apart: bool = False


class Proposed(NamedTuple):
    """What came of it.

    Args:
        url: of the pull request; ``""`` where there is none.
        told: what was done, in one line.
        remarks: what was left out, a line each.
        refused: why there is none, in one line; ``""`` where there is one.
    """

    url: str = ""
    told: str = ""
    remarks: tuple[str, ...] = ()
    refused: str = ""


class Proposer:
    """Carries the proposal of one branch through a run: looks before anything is written, speaks afterwards.

    Args:
        wishes: of the user.
        say: told, a line each, what is waited for.
        never_below: the folder of the repository, from which no program is run.
    """

    def __init__(self, wishes: Wishes, say: Callable[[str], None], never_below: Path | None = None) -> None:
        self._wishes = wishes
        self._say = say
        self._never_below = never_below
        self._access: tuple[RemoteUrl, Project, Token] | None = None
        self._forge: Forge | None = None
        self._decision: Decision | None = None

    def push_request(self, remote: str | None) -> PushRequest:
        """How the branch is pushed for it.

        Args:
            remote: the remote's name, or None to choose.
        """
        return PushRequest(remote, self.credentials, self.objection)

    def credentials(self, url: RemoteUrl) -> Credentials | None:
        """The forge's token, for git: only by http, where nothing else proves who the user is."""
        if url.transport not in ("http", "https") or url.kind == "pantheon":
            return None
        project, token = self._let_in(url)
        return Credentials(_JOB_USER if token.job else token.user or _USERS[project.kind], token.value)

    def objection(self, target: Target, branch: str, recipes: Sequence[str]) -> str:
        """Why a person's decision speaks against writing and pushing the branch; ``""`` where none does.

        Args:
            target: where it would be pushed.
            branch: the short name.
            recipes: ``id@revision`` of what it would hold.

        Raises:
            ForgeError: the forge cannot be asked.
        """
        if target.url.kind == "pantheon":
            return ""
        self._decision = decide(self._ask(target.url).find(branch), recipes, reopen=self._wishes.reopen,
                                apart=self._wishes.apart)
        return self._decision.reason if self._decision.action is Action.LEAVE else ""

    def close(self) -> None:
        """Let go of the forge."""
        if self._forge is not None:
            self._forge.close()

    def settle(self, applied: Applied, request: ApplyRequest, *, reverting: bool = False) -> Proposed | None:
        """Open the pull request of what has been pushed, or bring it up to date.

        Args:
            applied: what has been done.
            request: what the user asked for.
            reverting: whether recipes are taken out again.

        Returns:
            What came of it; None where nothing has been pushed.
        """
        pushed = applied.pushed
        if pushed is None or pushed.refused:
            return None
        if pushed.target.url.kind == "pantheon" or self._decision is None:
            return Proposed(told="The platform's own git has no pull requests: make an environment of the branch.")
        forge = self._ask(pushed.target.url)
        former = remembered(None if self._decision.action is Action.OPEN else self._decision.pull_request)
        base = base_branch(request, pushed.target.remote)
        new, facts = self._described(applied, forge.manner, former, reverting=reverting)
        try:
            # Where nothing came new, a run knows less of how it was checked than the one before.
            news = pushed.moved or not (facts.recipes <= former.recipes and facts.asked <= former.asked)
            return self._carry_out(forge, new._replace(base=base), former, self._decision, news=news)
        except ForgeError as error:
            into = f" into {base}" if base else ""
            return Proposed(refused=f"{pushed.branch} is pushed, but there is no {forge.manner.proposal} for it{into}: "
                                    f"{error}")

    def _described(self, applied: Applied, manner: Manner, former: Facts, *,
                   reverting: bool) -> tuple[NewPullRequest, Facts]:
        """What a pull request of everything on the branch would be, and what is to be remembered in it."""
        whole = applied.whole or applied.plan
        recipes = frozenset(f"{one.recipe.id}@{one.recipe.revision}" for one in whole.results if one.changes)
        asked = former.asked | {f"{sort}:{name}" for sort, name in self._wishes.extras.items()}
        facts = Facts(recipes, digest(""), asked)
        text = pull_request_text(whole, proof=applied.proof, details=manner.details, linted=applied.linted,
                                 limit=manner.limit - length(framed("", facts, manner.comments)), reverting=reverting)
        facts = facts._replace(title=digest(text.title))
        body = framed(text.body, facts, manner.comments)
        return NewPullRequest(applied.branch or "", "", text.title, body, self._wishes.draft), facts

    def reopen_as_it_is(self) -> Proposed | None:
        """Open again what a person closed, without a push; None where that is not what is asked for."""
        if self._decision is None or self._decision.action is not Action.REOPEN or self._forge is None:
            return None
        there = self._decision.pull_request
        if there is None or not self._forge.reopen(there.number):
            return None
        return Proposed(there.url, f"Reopened the {self._forge.manner.proposal} {there.url} as it is")

    def _carry_out(self, forge: Forge, new: NewPullRequest, former: Facts, decision: Decision, *,
                   news: bool) -> Proposed:
        there, told = self._there(forge, new, decision)
        edit = edit_of(there, new.title, refreshed(there.body, new.body)) if news else Edit()
        if not edit.empty:
            forge.edit(there.number, title=edit.title, body=edit.body)
        extras = self._wishes.extras.without(frozenset() if told == _OPENED else former.asked)
        # Without a memory of what was asked for, a label that a person took away would come back.
        remarks = [edit.remark] if edit.remark else self._decorate(forge, there, extras)
        told = told or ("Nothing to change in" if edit.empty else "Updated")
        return Proposed(there.url, f"{told} the {forge.manner.proposal} {there.url}", tuple(remarks))

    def _there(self, forge: Forge, new: NewPullRequest, decision: Decision) -> tuple[PullRequest, str]:
        """The pull request that is open now, and what was done for that."""
        there = decision.pull_request
        if there is not None and decision.action is Action.UPDATE:
            return there, ""
        if there is not None and decision.action is Action.REOPEN and forge.reopen(there.number):
            return there, "Reopened"
        base = new.base or forge.default_branch()
        return forge.open(new._replace(base=base)), _OPENED

    def _decorate(self, forge: Forge, there: PullRequest, extras: Extras) -> list[str]:
        if not extras.items():
            return []
        try:
            return forge.add(there.number, extras)
        except ForgeError as error:
            return [f"labels and people could not be added: {error}"]

    def _ask(self, url: RemoteUrl) -> Forge:
        if self._forge is None:
            self._forge = connect(*self._let_in(url), self._say)
        return self._forge

    def _let_in(self, url: RemoteUrl) -> tuple[Project, Token]:
        if self._access is None or self._access[0] != url:
            project = project_of(url, self._wishes.forge, os.environ, real_host)
            require_library(project.kind)
            self._access = url, project, find_token(project, os.environ, self._never_below)
        return self._access[1:]


def propose(work: Callable[[ApplyRequest], Applied], request: ApplyRequest, wishes: Wishes, remote: str | None,
            say: Callable[[str], None], *, reverting: bool = False) -> tuple[Applied, Proposed | None]:
    """Carry a request out, push its branch, and open its pull request or bring that up to date.

    Where nothing is to be done, or nothing may be written, no forge is asked.

    Args:
        work: what carries the request out.
        request: what the user asks for.
        wishes: how the user wants the pull request.
        remote: the remote's name, or None to choose.
        say: told, a line each, what is waited for.
        reverting: whether recipes are taken out again.

    Returns:
        What came of the request, and of the pull request; None where none was to be opened or updated.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    if not request.write:
        return work(request._replace(push=PushRequest(remote))), None
    located = locate(existing(request.place))
    proposer = Proposer(wishes, say, None if located is None else located.top or located.git_dir)
    try:
        applied = work(request._replace(push=proposer.push_request(remote)))
        return applied, proposer.settle(applied, request, reverting=reverting)
    except ForeignCommitsError as error:
        reopened = proposer.reopen_as_it_is()
        if reopened is None:
            raise
        return work(on_base(request))._replace(held_back=str(error)), reopened
    finally:
        proposer.close()
