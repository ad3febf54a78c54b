"""``composer.json`` as far as patches go: what it names, and how a patch is named in it or taken out of it.

Source: the documentation of cweagans/composer-patches ("Defining Patches"), and Composer's ("allow-plugins").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from fixer.errors import InTheWayError
from fixer.recipe.plugin_permission import RULES, may_run
from fixer.recipe.step import Context
from fixer.site.change import Action, Change
from fixer.site.content_hash import with_hash
from fixer.site.json_text import Key, Value, added, parse, removed, replaced
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind

PLUGIN = "cweagans/composer-patches"


class Addition(NamedTuple):
    """What was added to a file.

    Args:
        file: ``composer.json``, or the file it names for patches.
        keys: the path of the outermost thing added.
        was: the text of the empty object or array in its place, or ``""``.
        first: whether no other patch was named then.
    """

    file: str
    keys: tuple[Key, ...]
    was: str = ""
    first: bool = True


class Manifest(NamedTuple):
    """The Composer files of a site, read for their patches.

    Args:
        context: the step's context.
        path: ``composer.json``.
        text: its text.
        value: what is in it.
    """

    context: Context
    path: str
    text: str
    value: Value

    def names(self, package: str, url: str) -> bool:
        """Whether a patch of ``package`` at ``url`` is named."""
        return _entry(self._patches(package), url) is not None

    def installer_paths(self, package: str, name: str) -> Iterator[str]:
        """The folders that ``installer-paths`` gives for a module, relative to ``composer.json``."""
        paths = self.value.at("extra", "installer-paths")
        for folder, kinds in paths.data.items() if paths is not None and paths.kind == "{" else ():
            listed = kinds if isinstance(kinds, list) else []
            if {package, "type:drupal-module", f"vendor:{package.partition('/')[0]}"} & {str(one) for one in listed}:
                yield folder.replace("{$name}", name).replace("{$vendor}", package.partition("/")[0])

    def with_patch(self, package: str, url: str, description: str) -> tuple[tuple[Change, ...], list[Any]]:
        """The changes that name a patch and let its plugin run, and a record of them for ``without_patch``.

        Raises:
            InTheWayError: something else is in the way there.
        """
        if self.names(package, url):
            return self._changes({self.path: self._allowed([])}), []
        record: list[Addition] = []
        file, holder = self._holder()
        listed = self._patches(package)
        if listed is not None and listed.kind == "[" and listed.members:
            keys: tuple[Key, ...] = (*holder, package, len(listed.members))
            value: object = {"description": description, "url": url}
        else:
            keys, value = (*holder, package, description), url
        texts = {self.path: self.text}
        texts[file] = self._added(file, keys, value, record)
        others = parse(self._read(file)).at(*holder)
        first = others is None or not others.members
        texts[self.path] = self._allowed(record, texts[self.path])
        return self._changes(texts), [list(one._replace(first=first)) for one in record]

    def without_patch(self, package: str, url: str,
                      record: Sequence[Any]) -> tuple[tuple[Change, ...], list[list[Any]]]:
        """The changes that take out what ``with_patch`` added, and a record of what stays since others need it.

        Raises:
            InTheWayError: the files cannot be read.
        """
        additions = [Addition(str(file), tuple(keys), str(was), bool(first)) for file, keys, was, first in record]
        file, holder = self._holder()
        texts = {self.path: self.text, file: self._read(file)}
        place = _entry(self._patches(package), url)
        if place is not None:
            keys: tuple[Key, ...] = (*holder, package, place)
            own = next((one for one in additions if one.keys == keys[: len(one.keys)]), Addition(file, keys))
            texts[file] = _taken_out(texts[file], keys, own)
        left = parse(texts[file]).at(*holder)
        needed = [owner for owner in _descriptions(left) if owner.startswith("fixer ")]
        for one in additions:
            if one.keys[:1] == RULES[:1] and not needed and not (one.first and left is not None and left.members):
                texts[self.path] = _taken_out(texts[self.path], (*RULES, PLUGIN), one)
        stays = [list(one) for one in additions if parse(texts.get(one.file, "{}")).at(*one.keys) is not None]
        return self._changes(texts), stays

    def _holder(self) -> tuple[str, tuple[Key, ...]]:
        """The file and the path in it where patches are named.

        Patches in ``composer.json`` itself would switch off those of the file that it names instead.
        """
        named = self.value.at("extra", "patches-file")
        if named is not None and isinstance(named.data, str) and self.value.at("extra", "patches") is None:
            file = join(self.context.site.root, named.data)
            if self.context.tree.kind(file) is not Kind.FILE:
                raise InTheWayError(f"{named.data} should hold the patches (extra.patches-file), but it is not there; "
                                    "mend this first", self.path)
            return file, ("patches",)
        return self.path, ("extra", "patches")

    def _patches(self, package: str) -> Value | None:
        file, holder = self._holder()
        return parse(self._read(file)).at(*holder, package)

    def _read(self, file: str) -> str:
        return self.text if file == self.path else _text(self.context, file)

    def _added(self, file: str, keys: tuple[Key, ...], value: object, record: list[Addition]) -> str:
        text = self._read(file)
        root = parse(text)
        depth = next(length for length in range(1, len(keys) + 1) if root.at(*keys[:length]) is None)
        above = root.at(*keys[: depth - 1])
        was = text[above.start : above.end] if above is not None and not above.members else ""
        record.append(Addition(file, keys[:depth], was))
        try:
            return added(text, keys, value)
        except ValueError as error:
            raise InTheWayError(f"the patch cannot be named here: {error}", file) from None

    def _allowed(self, record: list[Addition], text: str = "") -> str:
        """The text with the plugin allowed to run, where Composer asks for that."""
        text = text or self.text
        manifest = self._replace(text=text, value=parse(text))
        lock = self._lock()
        runs = may_run(PLUGIN, manifest.value, _text(self.context, lock) if lock else None)
        if runs is False:
            raise InTheWayError(f"{PLUGIN} may not run here (config.allow-plugins), so no patch is applied; allow it "
                                "first", self.path)
        return text if runs else manifest._added(self.path, (*RULES, PLUGIN), True, record)

    def _lock(self) -> str:
        """``composer.lock``, or ``""`` where there is none."""
        lock = join(self.context.site.root, "composer.lock")
        return lock if self.context.tree.kind(lock) is Kind.FILE else ""

    def _changes(self, texts: dict[str, str]) -> tuple[Change, ...]:
        found = []
        lock = self._lock()
        if texts[self.path] != self.text and lock:
            texts[lock] = with_hash(_text(self.context, lock), self.value.data, parse(texts[self.path]).data)
        for path, text in texts.items():
            before = self.context.tree.read(path)
            if text.encode() != before:
                found.append(Change(Action.EDIT, path, before=before, after=text.encode(),
                                    executable=self.context.tree.executable(path)))
        return tuple(found)


def read_manifest(context: Context) -> Manifest:
    """The site's ``composer.json``.

    Raises:
        InTheWayError: it is missing or no JSON object.
    """
    path = resolve(context.tree, join(context.site.root, "composer.json"), context.site.root)
    text = _text(context, path)
    value = parse(text)
    if value.kind != "{":
        raise InTheWayError("this file should hold an object; mend it first", path)
    return Manifest(context, path, text, value)


def _text(context: Context, path: str) -> str:
    try:
        text = context.tree.read(path).decode("utf-8")
        parse(text)
    except ValueError as error:
        raise InTheWayError(f"this file is no valid JSON ({error}); mend it first", path) from None
    return text


def _entry(patches: Value | None, url: str) -> Key | None:
    """The key under which a patch is named among those of a package."""
    for one in patches.members if patches is not None else ():
        data = one.value.data
        if data == url or (isinstance(data, dict) and data.get("url") == url):
            return one.key
    return None


def _descriptions(patches: Value | None) -> Iterator[str]:
    """What the patches are said to be for."""
    for package in patches.members if patches is not None else ():
        for one in package.value.members:
            data = one.value.data
            yield str(data.get("description", "")) if isinstance(data, dict) else str(one.key)


def _taken_out(text: str, keys: tuple[Key, ...], addition: Addition) -> str:
    """The text without what was added, and without what holds nothing else and was added for it."""
    if parse(text).at(*keys) is None:
        return text
    length = len(keys)
    while length > len(addition.keys) and len((parse(text).at(*keys[: length - 1]) or parse(text)).members) == 1:
        length -= 1
    above = parse(text).at(*keys[: length - 1])
    if addition.was and length == len(addition.keys) and above is not None and len(above.members) == 1:
        return replaced(text, keys[: length - 1], addition.was)
    return removed(text, keys[:length])
