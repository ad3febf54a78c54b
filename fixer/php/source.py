"""The files a config is read from: which path a value names, what exists, what is deployed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from fixer.errors import InTheWayError
from fixer.php.document import Document
from fixer.php.values import CODE, UNKNOWN, UNSET, Value
from fixer.php.worlds import World
from fixer.site.model import Cms, Site
from fixer.site.tree import Kind, Tree

NOT_DEPLOYED = frozenset((
    "wp-config-local.php", "local-config.php", "wp-config-ddev.php", "settings.local.php",
    "local.settings.php", "settings.ddev.php", "settings.lando.php", ".env", ".env.local",
))
"""Files that development set-ups load and git ignores; they never reach the platform."""

_MAX_INCLUDED_BYTES = 4 * 1024 * 1024
_CONTAINER_CODE = re.compile(rb"(?:/code|/srv/bindings/[^/]+/code|/srv/www/[^/]+/code)(?=/|$)")


class Source:
    """The files of one site, with their documents.

    Args:
        site: the site the config belongs to.
        tree: where its files are read; a plan's overlay, or the site's own tree.
        documents: documents already parsed, by path; new ones are added.
    """

    def __init__(self, site: Site, tree: Tree, documents: dict[str, Document] | None = None) -> None:
        self.site = site
        self.tree = tree
        self.documents: dict[str, Document] = {} if documents is None else documents

    def document(self, path: str) -> Document:
        """The file at ``path``, parsed once; raises what ``Tree.read`` raises."""
        found = self.documents.get(path)
        if found is None:
            found = self.documents[path] = Document(self.tree.read(path))
        return found

    def included(self, path: str) -> Document | None:
        """The file a config includes, or None where it is not there, no PHP, or the CMS's own."""
        if self._is_cms_code(path) or not path.endswith((".php", ".inc")):
            return None
        real = self._real(path)
        if real is None or self.tree.kind(real) is not Kind.FILE:
            return None
        try:
            if real not in self.documents and len(self.tree.head(real, _MAX_INCLUDED_BYTES + 1)) \
                    > _MAX_INCLUDED_BYTES:
                return None
            return self.document(real)
        except OSError:
            return None

    def _is_cms_code(self, path: str) -> bool:
        relative = self.site.relative(path)
        return any(part in ("wp-includes", "wp-admin", "vendor") for part in relative.split("/"))

    def _real(self, path: str) -> str | None:
        from fixer.site.paths import resolve

        try:
            return resolve(self.tree, path, self.site.root)
        except InTheWayError:
            return None

    def deployed(self, path: str) -> bool:
        """Whether the file at ``path`` reaches the platform."""
        return path.rsplit("/", 1)[-1] not in NOT_DEPLOYED

    def exists(self, value: bytes, current: str, world: World) -> Value:
        """``file_exists(value)`` asked in the file ``current``."""
        path = self.place(value, current)
        if not path or "\x00" in path:
            return UNKNOWN
        local = world.environment in ("local", "lando")
        if not self.deployed(path):
            return UNKNOWN if local else False
        real = self._real(path)
        if real is not None and self.tree.kind(real) not in (Kind.MISSING, Kind.LINK):
            return True
        below_writable = f"{path}/".startswith(f"{self.site.writable}/")
        outside_git = "vendor" in path.split("/")
        return UNKNOWN if local or below_writable or outside_git else False

    def place(self, value: bytes, current: str) -> str:
        """The path in the tree that a string names on the platform; ``""`` if it names none.

        Args:
            value: an absolute path of the platform, symbolic or not, or a relative one.
            current: the file that includes it; relative paths are looked for beside it.
        """
        text = value
        if text.startswith(CODE):
            rest = text[len(CODE) :]
        else:
            found = _CONTAINER_CODE.match(text)
            if found:
                rest = text[found.end() :]
            elif text.startswith(b"/") or b"\x00" in text or not text:
                return ""
            else:
                return self._beside(text.decode("utf-8", "surrogateescape"), current)
        if rest and not rest.startswith(b"/"):
            return ""
        relative = posixpath.normpath(rest.decode("utf-8", "surrogateescape").lstrip("/") or ".")
        if relative.startswith("..") or relative == ".":
            return ""
        return f"{self.site.root}/{relative}" if self.site.root else relative

    def _beside(self, relative: str, current: str) -> str:
        if "://" in relative:
            return ""
        folder = posixpath.dirname(current)
        beside = posixpath.normpath(posixpath.join(folder, relative))
        if beside.startswith(".."):
            return ""
        if self.tree.kind(beside) is Kind.MISSING:
            below_docroot = posixpath.normpath(posixpath.join(self.site.docroot, relative))
            if self.tree.kind(below_docroot) is not Kind.MISSING:
                return below_docroot
        return beside

    def listed(self, pattern: bytes, current: str) -> Value:
        """``glob(pattern)`` asked in the file ``current``: where the files lie on the platform, in order."""
        path = self.place(pattern, current)
        folder, _, last = path.rpartition("/")
        if not pattern.startswith(CODE) or "\x00" in path or set("*?[]{}\\") & set(folder) or set("[]{}\\") & set(last):
            return UNKNOWN
        if self.tree.kind(folder) is not Kind.FOLDER:
            return UNKNOWN
        wanted = re.compile(re.escape(last).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)
        names = sorted(entry.name for entry in self.tree.list(folder)
                       if wanted.fullmatch(entry.name) and not entry.name.startswith("."))
        paths = [self.code_path(f"{folder}/{name}" if folder else name, folder=False) for name in names]
        return dict(enumerate(paths))

    def matching(self, pattern: re.Pattern[str], path: str) -> Iterator[str]:
        """Files whose path fits a pattern with one unknown part in its last segment."""
        folder, _, last = path.rpartition("/")
        if "\x00" in folder or (last.startswith("\x00?\x00") and last.endswith("\x00?\x00")):
            return
        for entry in self.tree.list(folder):
            candidate = f"{folder}/{entry.name}" if folder else entry.name
            if entry.kind is Kind.FILE and pattern.fullmatch(candidate):
                yield candidate

    def code_path(self, path: str, *, folder: bool) -> bytes:
        """Where the file at ``path``, or its folder, lies on the platform."""
        relative = self.site.relative(path).encode("utf-8", "surrogateescape")
        absolute = CODE + b"/" + relative
        return absolute.rsplit(b"/", 1)[0] if folder else absolute

    def folder_constant(self, name: str) -> Value | None:
        """``ABSPATH`` and ``DRUPAL_ROOT``, which the CMS sets to a folder of the site."""
        if name == "ABSPATH" and self.site.cms is Cms.WORDPRESS:
            return self._folder(self.site.core) + b"/"
        if name == "DRUPAL_ROOT" and self.site.cms is Cms.DRUPAL:
            return self._folder(self.site.docroot)
        return None

    def folder_variable(self, name: str) -> Value:
        """Variables that Drupal sets before it includes settings.php; UNSET for any other."""
        if self.site.cms is Cms.DRUPAL:
            if name == "$app_root":
                return self._folder(self.site.docroot)
            if name == "$site_path":
                return b"sites/default"
            if name in ("$conf", "$settings", "$config", "$databases"):
                return {}
            if name == "$class_loader":
                return UNKNOWN
        return UNSET

    def _folder(self, path: str) -> bytes:
        relative = self.site.relative(path) if path != self.site.root else ""
        encoded = relative.encode("utf-8", "surrogateescape")
        return CODE + (b"/" + encoded if encoded else b"")
