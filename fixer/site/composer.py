"""What composer.json and composer.lock say; a broken file says nothing."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from fixer.site import lookup, paths
from fixer.site.tree import Tree


class Package(NamedTuple):
    """One locked package that is deployed.

    Args:
        name: vendor and project, in lower case.
        version: as locked, without a leading ``v``.
        type: Composer's package type, e.g. ``drupal-module``, or ``""``.
        folder: the folder name the package asks to be installed under; its project's name by default.
    """

    name: str
    version: str
    type: str
    folder: str


def locked_packages(tree: Tree, root: str) -> dict[str, Package]:
    """The packages of ``composer.lock`` by name, without those for development.

    Args:
        tree: where the site is.
        root: the folder that holds the file.
    """
    listed = _mapping(tree, paths.join(root, "composer.lock"), root).get("packages")
    packages: dict[str, Package] = {}
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, dict) and isinstance(name := item.get("name"), str):
            name = name.lower()
            packages[name] = Package(name, re.sub(r"^v(?=\d)", "", _text(item.get("version"))),
                                     _text(item.get("type")), _folder(item, name))
    return packages


def lock_line(tree: Tree, root: str, package: str) -> int | None:
    """The 1-based line of ``composer.lock`` on which a package is named; None where it is not.

    Args:
        tree: where the site is.
        root: the folder that holds the file.
        package: vendor and project, in lower case.
    """
    data = lookup.contents(tree, paths.join(root, "composer.lock"), root)
    found = re.search(rb'"name"\s*:\s*"' + re.escape(package.encode()) + rb'"', data, re.IGNORECASE)
    return None if found is None else data.count(b"\n", 0, found.start()) + 1


class Manifest(NamedTuple):
    """What ``composer.json`` says of a project.

    Args:
        type: the package type, e.g. ``project``, or ``""``.
        require: version constraints by package name in lower case.
        web_root: the folder Drupal's scaffold files go to, relative to the manifest, or None.
        wordpress: the folder WordPress is installed in, relative to the manifest, or None.
    """

    type: str
    require: dict[str, str]
    web_root: str | None
    wordpress: str | None


def manifest(tree: Tree, root: str) -> Manifest:
    """The ``composer.json`` in ``root``; an empty one where there is none.

    Args:
        tree: where the site is.
        root: the folder that holds the file.
    """
    data = _mapping(tree, paths.join(root, "composer.json"), root)
    extra = _dict(data.get("extra"))
    locations = _dict(_dict(extra.get("drupal-scaffold")).get("locations"))
    return Manifest(
        type=_text(data.get("type")),
        require={name.lower(): _text(constraint) for name, constraint in _dict(data.get("require")).items()},
        web_root=_inner(locations.get("web-root")),
        wordpress=_inner(extra.get("wordpress-install-dir")))


def _mapping(tree: Tree, path: str, root: str) -> dict[str, Any]:
    data = lookup.contents(tree, path, root)
    if not data:
        return {}
    import json  # only few sites have Composer files, and every run would pay for it

    try:
        return _dict(json.loads(data))
    except (ValueError, RecursionError):
        return {}


def _folder(item: dict[str, Any], name: str) -> str:
    wanted = _text(_dict(item.get("extra")).get("installer-name"))
    return wanted if re.fullmatch(r"[\w.-]+", wanted) else name.rpartition("/")[2]


def _inner(value: object) -> str | None:
    """A folder given relative to the manifest, or None where it is not one inside."""
    if not isinstance(value, str) or value.startswith("/") or ".." in value.split("/"):
        return None
    return paths.join(value)


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
