"""Carrying out ``fixer apply``: open the site, plan, and write commits or files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from fixer.errors import ForeignCommitsError, UsageError
from fixer.opening import existing, is_bare, open_commit, open_folder, open_repository
from fixer.planning import Options, plan
from fixer.preferences import read_preferences, together
from fixer.recipe.catalog import load, load_all
from fixer.recipe.model import Recipe
from fixer.results import Plan, RecipeResult
from fixer.site.model import Site

if TYPE_CHECKING:
    from fixer.git.history import BranchState
    from fixer.git.pushing import Pushed, PushRequest
    from fixer.git.repository import Repository
    from fixer.proof.model import Proof
    from fixer.publishing import Publishing
    from fixer.site.directory import DirectoryTree
    from fixer.site.one_pass import Watch


class ApplyRequest(NamedTuple):
    """What the user asks for; see ``fixer apply --help``.

    ``describe`` asks for ``Applied.whole``, too; so does ``push``.
    """

    place: str
    recipes: tuple[str, ...] = ()
    all: bool = False
    write: bool = True
    in_place: bool = False
    branch: str | None = None
    base: str | None = None
    update_base: bool = False
    on_conflict: Literal["stop", "replace"] = "stop"
    settings: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    prove: bool = False
    push: PushRequest | None = None
    describe: bool = False
    watch: Watch = iter


class Applied(NamedTuple):
    """What came of it.

    Args:
        plan: what was planned, and written unless the request said otherwise.
        branch: the branch that holds the commits, or would; None when files are changed in place.
        commits: recipe id and sha of each commit made, in order.
        base_name: what the user calls the commit the branch starts from.
        remarks: sentences about the branch.
        top: the folder that the plan's paths are relative to, or the bare repository.
        into: the branch that can take the commits in a bare repository; None where there is a working tree.
        proof: what the sealed runs of the config showed, where they were asked for. Nothing is written where
            they speak against it.
        pushed: what came of pushing the branch; None where that was not asked for, or nothing was to be pushed.
        held_back: why nothing was written although something is to be done; ``""`` where it was.
        linted: whether ``php -l`` has read every changed PHP file.
        whole: what the branch comes to with all its commits, seen from the base, for a description of it; None
            where the plan is that, or where it was not asked for.
    """

    plan: Plan
    branch: str | None = None
    commits: tuple[tuple[str, str], ...] = ()
    base_name: str = "HEAD"
    remarks: tuple[str, ...] = ()
    top: Path | None = None
    into: str | None = None
    proof: Proof | None = None
    pushed: Pushed | None = None
    held_back: str = ""
    linted: bool = False
    whole: Plan | None = None

    @property
    def refused(self) -> bool:
        """Whether a sealed run speaks against the changes, so that nothing is written."""
        return self.proof is not None and self.proof.refused


class Work:
    """What is carried out: how it is planned, and how its branch and its commits are called.

    Attributes:
        puts_links_back: whether a link may be written that leads out of the site, as one that stood there did.
    """

    puts_links_back = False

    def plan(self, request: ApplyRequest, site: Site, options: Options, commit: Commit | None) -> Plan:
        """What would be done.

        Args:
            request: what the user asks for.
            site: where.
            options: what the user decides.
            commit: the commit that the site is read from, or None where its files are.
        """
        del commit
        recipes: Sequence[Recipe]
        passed_over: tuple[tuple[Recipe, str], ...] = ()
        if request.all:
            from fixer.scanning import scan, select_all

            ignored = read_preferences(site).ignored
            recipes, passed_over = select_all(scan(site, load_all(), ignored, options, request.watch))
            options = options._replace(evident=frozenset(recipe.id for recipe in recipes))
        else:
            recipes = [load(recipe_id) for recipe_id in request.recipes]
        return plan(site, recipes, options, passed_over)

    def branch(self, recipes: Sequence[str], remote_urls: Sequence[str]) -> str:
        """The branch for a set of recipes, where the user names none."""
        from fixer.git.naming import branch_name

        return branch_name(recipes, remote_urls)

    def message(self, result: RecipeResult) -> str:
        """The message of a commit."""
        from fixer.report.message import commit_message

        return commit_message(result)

    def remarks(self, request: ApplyRequest, repository: Repository, found: Plan, base: str) -> Sequence[str]:
        """Sentences for the user about the repository.

        Args:
            request: what the user asks for.
            repository: where.
            found: what would be done.
            base: sha of the commit the branch starts from.
        """
        del request, repository, found, base
        return ()


class Commit(NamedTuple):
    """One commit of a repository, by its full name."""

    repository: Repository
    sha: str


_APPLYING = Work()


def apply(request: ApplyRequest, work: Work = _APPLYING) -> Applied:
    """Plan, and write unless ``request.write`` is False.

    Args:
        request: what the user asks for.
        work: what is carried out; applying recipes, unless another is given.

    Raises:
        FixerError: see the leaves in ``fixer.errors``; nothing is half-written.
    """
    path = existing(request.place)
    if request.prove:
        from fixer.proof.php import require_php

        require_php()
    for recipe_id in request.recipes:
        load(recipe_id)
    repository = None if request.in_place else open_repository(path)
    if repository is None:
        return _in_folder(request, path, work)
    with repository:
        return _on_branch(request, repository, work)


def _in_folder(request: ApplyRequest, path: Path, work: Work) -> Applied:
    if request.branch is not None or request.base is not None or request.update_base or request.push is not None:
        reason = "--in-place changes files" if request.in_place else f"{request.place} is not in a git repository"
        raise UsageError(f"{reason}, so --branch, --base, --update-base and --push mean nothing here")
    from fixer.site.directory import DirectoryTree

    if is_bare(path):
        raise UsageError(f"{request.place} is a bare repository, which has no files to change in place; "
                         "leave out --in-place")
    site, top = open_folder(path)
    if request.write and not request.in_place:
        raise UsageError(f"{request.place} is not in a git repository, so there is nowhere to make a branch; "
                         "use --in-place to change the files where they are, or --dry-run to see what would change")
    found = _with_other_names(_plan(request, site, Options(), work), DirectoryTree(top))
    applied = Applied(found, top=top, proof=_proved(request, found, Options()))
    if request.write and not applied.refused:
        from fixer.guard import check_syntax
        from fixer.site.write import tidy_up, write_changes

        tidy_up(top, site.root, site.writable)
        applied = applied._replace(linted=check_syntax(found))
        changes = [change for result in found.results for change in result.changes]
        write_changes(top, changes, site.root, any_link=work.puts_links_back)
    return applied


def _with_other_names(found: Plan, tree: DirectoryTree) -> Plan:
    """The plan with a note beside the first change of each file that has other names."""
    from fixer.site.other_names import other_names

    notes = {one.path: one for one in other_names(tree, (one for result in found.results for one in result.changes))}
    results = []
    for result in found.results:
        told = tuple(notes.pop(change.path) for change in result.changes if change.path in notes)
        results.append(result._replace(notes=(*result.notes, *told)))
    return found._replace(results=tuple(results))


def _proved(request: ApplyRequest, found: Plan, options: Options) -> Proof | None:
    """What sealed runs of the config show about the plan; None where they were not asked for."""
    if not request.prove:
        return None
    from fixer.proof.intended import intended
    from fixer.proof.prove import prove

    return prove(found.site, found.site.tree, found.after, intended(found, options))


def _plan(request: ApplyRequest, site: Site, options: Options, work: Work, commit: Commit | None = None) -> Plan:
    settings = together(read_preferences(site).settings, request.settings)
    return work.plan(request, site, options._replace(on_conflict=request.on_conflict, settings=settings), commit)


def _on_branch(request: ApplyRequest, repository: Repository, work: Work) -> Applied:
    from fixer.git.history import branch_state
    from fixer.git.naming import check_branch_name

    base_name = "HEAD" if request.base is None else request.base
    base = repository.resolve(base_name)
    names = _names(request, repository, base, work)
    urls = [url for remote in repository.remotes for url in (*remote.urls, *remote.push_urls)]
    branch = work.branch(names, urls) if request.branch is None else check_branch_name(request.branch)
    state = branch_state(repository, branch, base)
    if state.foreign and not state.merged:
        raise ForeignCommitsError(f"the branch {branch} holds commits that fixer did not make "
                                  f"({state.foreign[0][:10]}), so it is left alone; use --branch to name another")
    remarks: list[str] = []
    publishing = _publishing(request, repository, branch, remarks)
    options = _options(repository)
    top = repository.work_tree or repository.git_dir
    in_base = False
    if publishing is not None and request.write:
        start = state.start(base)
        found = _plan(request, open_commit(repository, start), options, work, Commit(repository, start))
        if not (found.changes or state.ahead):
            return Applied(found, branch, (), base_name, tuple(remarks), top)
        objection = publishing.objection(_held(found, state))
        if objection:
            return Applied(found, branch, (), base_name, tuple(remarks), top, held_back=objection)
        publishing.catch_up(base)
        state = branch_state(repository, branch, base)
        in_base = bool(found.changes) and _is_in_base(request, repository, base, state, work)
    if state.exists and not state.merged and state.base_moved:
        state = _moved(request, repository, branch, state, base, base_name, remarks, in_base=in_base)
    start = state.start(base)
    found = _plan(request, open_commit(repository, start), options, work, Commit(repository, start))
    if request.base is None:
        found = _with_uncommitted(found, repository, base)
    proof = _proved(request, found, options)
    applied = Applied(found, branch, (), base_name, (), top, proof=proof)
    if request.write and not applied.refused:
        if found.changes:
            from fixer.guard import check_syntax

            linted = check_syntax(found)
            commits = _commit(repository, found, start, branch, state.tip, work)
            applied = applied._replace(commits=commits, linted=linted)
        if publishing is not None:
            applied = applied._replace(pushed=publishing.push())
    remarks.extend(work.remarks(request, repository, found, base))
    into = (repository.head_name or base_name) if repository.work_tree is None else None
    whole = None
    if start != base and (request.push is not None or request.describe):
        whole = _from_base(request, repository, base, state, work)
    return applied._replace(remarks=tuple(remarks), into=into, whole=whole)


def _with_uncommitted(found: Plan, repository: Repository, head: str) -> Plan:
    """The plan with notes on files that the user sees in another version than fixer does."""
    from fixer.git.tree import CommitTree
    from fixer.git.uncommitted import uncommitted

    holders = {change.path: number for number, result in reversed(list(enumerate(found.results)))
               for change in result.changes}
    paths = dict.fromkeys((*holders, found.site.config, found.site.definitions))
    results = list(found.results)
    for remark in uncommitted(repository, CommitTree(repository, head), paths) if results else ():
        number = holders.get(remark.path, 0)
        results[number] = results[number]._replace(notes=(*results[number].notes, remark))
    return found._replace(results=tuple(results))


def _from_base(request: ApplyRequest, repository: Repository, base: str, state: BranchState, work: Work) -> Plan:
    """The plan of everything that a branch holds, and of what is asked for now."""
    from fixer.recipe.catalog import recipe_files

    known = recipe_files()
    former = [one.recipe for one in state.applied if one.recipe in known]
    if not request.all:
        request = request._replace(recipes=tuple(dict.fromkeys([*former, *request.recipes])))
    return _plan(request, open_commit(repository, base), _options(repository), work, Commit(repository, base))


def _is_in_base(request: ApplyRequest, repository: Repository, base: str, state: BranchState, work: Work) -> bool:
    """Whether the base needs nothing of what a branch holds: people have merged it as a commit of their own."""
    if not (state.ahead and state.base_moved and state.applied):
        return False
    held = {one.recipe for one in state.applied}
    needed = {one.recipe.id for one in _from_base(request, repository, base, state, work).results if one.changes}
    return held.isdisjoint(needed)


def _held(found: Plan, state: BranchState) -> list[str]:
    """``id@revision`` of the recipes that the branch holds once the plan is carried out."""
    there = [f"{one.recipe}@{one.revision}" for one in state.applied] if state.ahead else []
    return [*there, *(f"{one.recipe.id}@{one.recipe.revision}" for one in found.results if one.changes)]


def _publishing(request: ApplyRequest, repository: Repository, branch: str, remarks: list[str]) -> Publishing | None:
    """The way to the remote, where the user wants the branch pushed."""
    if request.push is None:
        return None
    from fixer.publishing import Publishing

    publishing = Publishing(repository, branch, request.push)
    if publishing.target.remark:
        remarks.append(publishing.target.remark)
    return publishing


def _options(repository: Repository) -> Options:
    from fixer.site.directory import DirectoryTree

    working_tree = DirectoryTree(repository.work_tree) if repository.work_tree is not None else None
    return Options(committed=True, working_tree=working_tree)


def _names(request: ApplyRequest, repository: Repository, base: str, work: Work) -> list[str]:
    """The ids that name the branch; for ``--all`` those of every recipe the base needs."""
    if not request.all:
        return list(request.recipes)
    site = open_commit(repository, base)
    found = [result.recipe.id for result in _plan(request, site, _options(repository), work).results]
    return found if len(found) != 1 else [*found, "all"]


def _moved(request: ApplyRequest, repository: Repository, branch: str, state: BranchState, base: str,
           base_name: str, remarks: list[str], *, in_base: bool) -> BranchState:
    """Say that the base has moved, or merge it in where the user wants that, or where it holds all of the branch."""
    if not (in_base or (request.update_base and request.write)):
        remarks.append(f"{base_name} has moved since {branch} was made; --update-base merges it in")
        return state
    from fixer.git.history import branch_state
    from fixer.git.merging import merge_base_into

    if state.tip is not None:
        merge_base_into(repository, base, branch, state.tip, base_name, as_it_is=in_base)
        remarks.append(f"merged {base_name} into {branch}{', whose fixes it has already' if in_base else ''}")
    return branch_state(repository, branch, base)


def _commit(repository: Repository, found: Plan, start: str, branch: str, tip: str | None,
            work: Work) -> tuple[tuple[str, str], ...]:
    from fixer.git.branch import NewCommit, write_branch

    changed = [result for result in found.results if result.changes]
    commits = [NewCommit(result.changes, work.message(result)) for result in changed]
    shas = write_branch(repository, start, branch, commits, tip)
    return tuple((result.recipe.id, sha) for result, sha in zip(changed, shas, strict=True))
