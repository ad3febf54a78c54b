"""Files that look different in the working tree: whoever asks about them may not know which version is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fixer.errors import AccessError
from fixer.git.repository import Repository
from fixer.outcome import Remark
from fixer.site.directory import DirectoryTree
from fixer.site.tree import Kind, Tree

_CONVERTED = (b"filter=", b"ident", b"working-tree-encoding")


def uncommitted(repository: Repository, tree: Tree, paths: Iterable[str]) -> Iterator[Remark]:
    """Remarks on files whose version in the working tree is not the one of the commit it belongs to.

    Args:
        repository: where; in a bare one there is none.
        tree: the commit.
        paths: the files, relative to the repository's top.

    Returns:
        a remark for each; line ends do not count, and where git converts files on their way nothing is told.
    """
    if repository.work_tree is None:
        return
    files = DirectoryTree(repository.work_tree)
    for path in paths:
        try:
            if tree.kind(path) is files.kind(path) is Kind.FILE and not _is_converted(files, path) \
                    and _lines(tree.read(path)) != _lines(files.read(path)):
                yield Remark("your working tree holds another version of this file, which is not committed; fixer "
                             "looked at the committed one, so commit first what is to be part of this", path)
        except AccessError:
            continue


def _is_converted(files: DirectoryTree, path: str) -> bool:
    folder = path.rpartition("/")[0]
    places = {f"{folder}/.gitattributes".lstrip("/"), ".gitattributes"}
    return any(word in files.read(one) for one in places if files.kind(one) is Kind.FILE for word in _CONVERTED)


def _lines(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")
