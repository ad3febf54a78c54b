"""What a bundle holds, as values. See ``docs/bundles.md``."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from fixer.errors import FixerError

VERSION = 1


class BundleError(FixerError, ValueError):
    """The file is no bundle, or none that this fixer can read."""

    exit_code = 4


class Splice(NamedTuple):
    """Bytes of a file replaced by others.

    Args:
        at: where in the file as it was.
        remove: how many bytes go.
        insert: what comes instead.
    """

    at: int
    remove: int
    insert: bytes


class FileBefore(NamedTuple):
    """A file that must stand at a path, by the digest of its bytes."""

    digest: str


class Link(NamedTuple):
    """A symbolic link with this target."""

    target: str


class FileAfter(NamedTuple):
    """A file that will stand at a path.

    Args:
        digest: of its bytes.
        splices: how they come from those that stand there; apart, and in order.
        contents: all of them where nothing stands there; else None.
        executable: whether a new file is executable.
    """

    digest: str
    splices: tuple[Splice, ...] = ()
    contents: bytes | None = None
    executable: bool = False


Before: TypeAlias = FileBefore | Link | None
After: TypeAlias = FileAfter | Link | None


class Entry(NamedTuple):
    """What happens at one path, relative to the site's folder; None for nothing there."""

    path: str
    before: Before
    after: After


class Fix(NamedTuple):
    """One recipe in a bundle.

    Args:
        recipe: its id.
        revision: its revision.
        message: what a commit of it would say.
        notes: what else is to be known.
    """

    recipe: str
    revision: int
    message: str
    notes: tuple[str, ...] = ()


class Bundle(NamedTuple):
    """Fixes and all that they change.

    Args:
        cms: ``wordpress`` or ``drupal``: what it is for.
        fixes: in the order in which they were planned.
        entries: in an order in which every prefix is harmless.
        made_by: the version of fixer that made it.
    """

    cms: str
    fixes: tuple[Fix, ...]
    entries: tuple[Entry, ...]
    made_by: str
