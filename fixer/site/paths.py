"""POSIX paths relative to a tree (``""`` is its top), and links that are followed inside a site only.

A link is followed by reading its target as text, never by the operating system, so what a site's
links say cannot lead fixer out of the site.
"""

from __future__ import annotations

import posixpath
import re

from fixer.errors import InTheWayError
from fixer.site.tree import Kind, Tree

MAX_LINKS = 40

_CODE_FOLDER = re.compile(r"/+(?:srv/bindings/[^/]+/)?code(?=/|$)")


def location_of(tree: Tree) -> str:
    """The absolute path of a tree's top; ``""`` where it is no folder of this machine.

    Asked as an attribute and no protocol: to look whether there is a property is to compute it, and for trees that
    stand on trees twice as often with each.
    """
    found: str = getattr(tree, "location", "")
    return found


def join(*parts: str) -> str:
    """The parts as one path; empty ones and ``.`` are left out. ``..`` is kept as written."""
    return "/".join(name for part in parts for name in part.split("/") if name not in ("", "."))


def normalise(path: str) -> str:
    """``path`` without ``.``, ``..`` and double slashes, read as text (no link is looked at).

    Raises:
        InTheWayError: it is absolute or leads above the top.
    """
    if path.startswith("/"):
        raise InTheWayError(f"{printable(path)} is an absolute path: name it relative to the site", path)
    names: list[str] = []
    for name in path.split("/"):
        if name == "..":
            if not names:
                raise InTheWayError(f"{printable(path)} leads out of the site: name a path inside it", path)
            names.pop()
        elif name not in ("", "."):
            names.append(name)
    return "/".join(names)


def parent(path: str) -> str:
    """The folder that holds ``path``; the top is its own parent."""
    return path.rpartition("/")[0]


def name(path: str) -> str:
    """The last component of ``path``."""
    return path.rpartition("/")[2]


def ancestors(path: str) -> list[str]:
    """The folders above ``path``, the nearest first, the top (``""``) last; none for the top itself."""
    above: list[str] = []
    while path:
        path = parent(path)
        above.append(path)
    return above


def within(path: str, folder: str) -> bool:
    """Whether ``path`` is ``folder`` or lies below it. Everything lies within the top."""
    return not folder or path == folder or path.startswith(folder + "/")


def link_target(link_path: str, destination_path: str) -> str:
    """The relative target of a link at ``link_path`` that is to lead to ``destination_path``.

    Args:
        link_path: where the link stands; no folder above it may itself be a link.
        destination_path: where it leads, relative to the same top.
    """
    return posixpath.relpath("/" + destination_path, "/" + parent(link_path))


def printable(text: str) -> str:
    """``text`` safe to print on one line: control characters and undecodable bytes are escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def resolve(tree: Tree, path: str, root: str = "") -> str:
    """Where ``path`` really is: every link on the way and at its end followed, inside the site only.

    What does not exist (yet) is fine: the answer is the path where it would be.

    Args:
        tree: where the links are.
        path: relative to the tree.
        root: the site's folder: a link that leads out of it is not followed.

    Raises:
        InTheWayError: a link on the way leads out of the site or in a circle, or a file, a submodule or
            a device stands where a folder is needed.
    """
    waiting = path.split("/")[::-1]
    found: list[str] = []
    followed: list[str] = []
    while waiting:
        part = waiting.pop()
        if part == "..":
            if not found:
                raise _leads_out(tree, path, followed)
            found.pop()
        if part in ("", ".", ".."):
            continue
        found.append(part)
        here = "/".join(found)
        kind = tree.kind(here)
        if kind is Kind.LINK:
            followed.append(here)
            if len(followed) > MAX_LINKS:
                raise InTheWayError(f"the links at {printable(path)} lead in a circle: remove one", path)
            base, rest = _aim(tree, here, root)
            found = base.split("/") if base else []
            waiting.extend(rest.split("/")[::-1])
        elif kind in (Kind.SUBMODULE, Kind.OTHER) or (kind is Kind.FILE and any(waiting)):
            raise InTheWayError(_IN_BETWEEN[kind].format(printable(here)), here)
    answer = "/".join(found)
    if followed and not within(answer, root):
        raise _leads_out(tree, path, followed)
    return answer


_IN_BETWEEN = {
    Kind.SUBMODULE: "{} is a repository of its own (a submodule): make the change there",
    Kind.OTHER: "{} is neither a file nor a folder: move it away",
    Kind.FILE: "{} is a file where a folder is needed: move it away",
}


def points_to(tree: Tree, link_path: str, root: str = "") -> str | None:
    """Where the link at ``link_path`` leads, as a path of the tree, also when nothing is there.

    A link that leads to a link is followed on. Folders on the way are taken as written, so a link to
    ``uploads/cache`` leads there even where ``uploads`` is itself a link out of the site.

    Args:
        tree: where the link is.
        link_path: no folder above it may itself be a link.
        root: the site's folder.

    Returns:
        The normalised path, or None when it leads out of the site or in a circle.
    """
    here = link_path
    for _ in range(MAX_LINKS):
        if tree.kind(here) is not Kind.LINK:
            return here if within(here, root) else None
        landing = _landing(tree, here, root)
        if landing is None:
            return None
        here = landing
    return None


def _landing(tree: Tree, link: str, root: str) -> str | None:
    """What the target of ``link`` names, read as text; real folders only where ``..`` needs them."""
    try:
        base, rest = _aim(tree, link, root)
        for part in rest.split("/"):
            if part == "..":
                if tree.kind(base) is Kind.LINK:
                    base = resolve(tree, base, root)
                if not base:
                    return None
                base = parent(base)
            else:
                base = join(base, part)
    except InTheWayError:
        return None
    return base


def _aim(tree: Tree, link: str, root: str) -> tuple[str, str]:
    """The folder from which the target of ``link`` counts, and the target relative to it."""
    target = tree.target(link)
    if not target.startswith("/"):
        return parent(link), target
    inside = _inside(tree, target, root)
    if inside is None:
        raise _leads_out(tree, link, [link])
    return root, inside


def _inside(tree: Tree, target: str, root: str) -> str | None:
    """An absolute target as a path of the site, or None where it is not one.

    ``/code`` could be any folder on the machine at hand: what follows must begin with a name that
    stands in the site's own folder. Below the folder that the site lies in, everything is the site's.
    """
    if match := _CODE_FOLDER.match(target):
        rest = target[match.end():].strip("/")
        if not rest or tree.kind(join(root, rest.split("/")[0])) is not Kind.MISSING:
            return rest
    location = location_of(tree)
    own = posixpath.join(location, root).rstrip("/")
    if location and (target == own or target.startswith(own + "/")):
        return target[len(own):].strip("/")
    return None


def _leads_out(tree: Tree, path: str, followed: list[str]) -> InTheWayError:
    if not followed:
        return InTheWayError(f"{printable(path)} leads out of the site: name a path inside it", path)
    link = followed[-1]
    return InTheWayError(f"{printable(link)} is a link to {printable(tree.target(link))}, outside the site: "
                         "replace it by a relative link that stays inside, or by the file itself", link)
