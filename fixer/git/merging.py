"""A base that has moved, merged into fixer's branch, path by path: no text is ever merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import GitError, InTheWayError
from fixer.git.branch import check_movable, move_branch
from fixer.git.commits import CommitWriter, read_commit
from fixer.git.entries import FOLDER_MODE, TreeEntry, format_entries, parse_entries
from fixer.git.repository import Repository
from fixer.site.paths import printable
from fixer.site.tree import Kind

if TYPE_CHECKING:
    from fixer.git.objects import ObjectStore

UPDATE_TRAILER = "Fixer-Update: base"
_SHOWN_AT_MOST = 5


def merge_base_into(repository: Repository, base: str, branch: str, expected_tip: str,
                    base_name: str = "", *, as_it_is: bool = False) -> str:
    """Merge the commit ``base`` into the branch, where no path was changed on both sides differently.

    Args:
        repository: where.
        base: sha of the commit to merge in.
        branch: the short name.
        expected_tip: where the branch must be now.
        base_name: what the user calls the base, for the message.
        as_it_is: whether all files are to be as in the base, since it holds what the branch brought.

    Returns:
        The sha of the branch's tip afterwards: of the merge, or the old one where nothing was missing.

    Raises:
        InTheWayError: both sides changed the same path; names up to five of them.
        GitError: the two share no history, no identity, or the branch cannot be moved.
    """
    if repository.is_ancestor(base, expected_tip):
        return expected_tip
    check_movable(repository, branch, expected_tip)
    common = repository.merge_base(base, expected_tip)
    if common is None:
        raise GitError(f"the branch {branch} and {base_name or base[:12]} share no history:"
                       " name another with --branch")
    merge = _TreeMerge(repository.objects)
    sides = _Sides(*(TreeEntry(FOLDER_MODE, read_commit(repository, sha).tree) for sha in (common, expected_tip, base)))
    tree = sides.theirs if as_it_is else merge.folder(sides, "")
    if merge.conflicts:
        raise InTheWayError(f"{_listed(merge.conflicts)} changed both on {branch} and on"
                            f" {base_name or base[:12]}: merge them by hand", merge.conflicts[0])
    writer = CommitWriter(repository)
    message = f"Merge {base_name or base[:12]} into {branch}\n\nThe base has moved.\n\n{UPDATE_TRAILER}"
    tip = writer.write(tree.sha if tree is not None else repository.objects.write("tree", b""),
                       [expected_tip, base], message)
    move_branch(repository, branch, expected_tip, tip, writer.committer, f"fixer: merge {base[:12]}")
    return tip


class _Sides(NamedTuple):
    """What stands at one path in the common ancestor, on the branch and in the base."""

    common: TreeEntry | None
    ours: TreeEntry | None
    theirs: TreeEntry | None


class _TreeMerge:
    """A three-way merge of trees; paths that both sides changed are collected."""

    def __init__(self, objects: ObjectStore) -> None:
        self._objects = objects
        self.conflicts: list[str] = []

    def folder(self, sides: _Sides, path: str) -> TreeEntry | None:
        """The merged folder, or None where nothing is left in it."""
        opened = [self._open(entry) for entry in sides]
        merged = {}
        for name in sorted(set().union(*opened)):
            shown = printable(name.decode("utf-8", "surrogateescape"))
            inner = _Sides(*(entries.get(name) for entries in opened))
            entry = self._entry(inner, f"{path}/{shown}" if path else shown)
            if entry is not None:
                merged[name] = entry
        if not merged:
            return None
        return TreeEntry(FOLDER_MODE, self._objects.write("tree", format_entries(merged)))

    def _entry(self, sides: _Sides, path: str) -> TreeEntry | None:
        common, ours, theirs = sides
        if ours == theirs or theirs == common:
            return ours
        if ours == common:
            return theirs
        if _is_folder(ours) and _is_folder(theirs):
            return self.folder(_Sides(common if _is_folder(common) else None, ours, theirs), path)
        self.conflicts.append(path)
        return ours

    def _open(self, entry: TreeEntry | None) -> dict[bytes, TreeEntry]:
        return {} if entry is None else parse_entries(self._objects.read(entry.sha, "tree"), entry.sha)


def _is_folder(entry: TreeEntry | None) -> bool:
    return entry is not None and entry.kind is Kind.FOLDER


def _listed(paths: list[str]) -> str:
    shown = ", ".join(paths[:_SHOWN_AT_MOST])
    more = len(paths) - _SHOWN_AT_MOST
    return f"{shown} and {more} more were" if more > 0 else f"{shown} {'was' if len(paths) == 1 else 'were'}"
