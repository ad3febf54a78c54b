"""Which folder of a site the web server serves, as the platform's own files say it."""

from __future__ import annotations

import re

from fixer.site import lookup, paths
from fixer.site.tree import Tree

_PLAIN = re.compile(rb"^web_docroot[ \t]*:[ \t]*(\w+)[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_TRUE = frozenset({"true", "yes", "on"})


def docroots(tree: Tree, root: str) -> tuple[str, str]:
    """The site's folder and its ``web`` folder, the one that is served first.

    ``pantheon.yml`` wins over ``pantheon.upstream.yml``; without either the site's folder comes first.

    Args:
        tree: where the site is.
        root: its folder.
    """
    for name in ("pantheon.yml", "pantheon.upstream.yml"):
        nested = web_docroot(lookup.contents(tree, paths.join(root, name), root))
        if nested is not None:
            break
    web = paths.join(root, "web")
    return (web, root) if nested else (root, web)


def web_docroot(data: bytes) -> bool | None:
    """The value of ``web_docroot`` in the text of a platform file; None where it does not say.

    Args:
        data: the file's bytes; broken YAML says nothing.
    """
    if b"web_docroot" not in data:
        return None
    plain = _PLAIN.findall(data)
    if len(plain) == 1:
        return plain[0].decode().lower() in _TRUE
    return _from_yaml(data)


def _from_yaml(data: bytes) -> bool | None:
    from fixer.errors import InTheWayError
    from fixer.site.yaml_text import composed

    try:
        root = composed(data, "")
    except InTheWayError:
        return None
    # Nodes, not values: a value can be made of so many aliases that writing it down never ends.
    found = [value.value for key, value in root.value if key.value == "web_docroot"] if root is not None else []
    return found[0].lower() in _TRUE if len(found) == 1 and isinstance(found[0], str) and found[0] else None
