"""A version in ``pantheon.yml``: raised, never lowered, and never read as a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.errors import InTheWayError, UsageError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.step import Context
from fixer.recipe.steps.creating import MADE, creation
from fixer.recipe.versions import at_least
from fixer.site.change import Action, Change
from fixer.site.paths import resolve
from fixer.site.platform_file import Scalar, stated_version, top_level
from fixer.site.tree import Kind

API = "api_version"
"""The key without which the platform takes no platform file."""

EMPTY = b"# " + MADE + f"\n{API}: 1\n".encode()
"""A platform file that fixer created, when there is nothing in it any more."""

_API_WHY = "the platform takes no pantheon.yml without it."


class RaiseVersion(NamedTuple):
    """Raise a version key of the platform file.

    Args:
        key: the top-level key, such as ``php_version``.
        minimum: what is enough.
        value: what is written where it is not.
        why: the sentence for the comment above a new key.
        stated: whether only a version that is stated is raised.
    """

    key: str
    minimum: str
    value: str
    why: str
    stated: bool = False

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return (self.key,)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        value = self._value(context)
        site, tree = context.site, context.tree
        path = resolve(tree, site.platform_file, site.root)
        stated = stated_version(site, tree, self.key)
        if at_least(stated, self.minimum):
            return StepResult(Outcome.SATISFIED, f"{self.key} is {stated} already")
        if stated is None and self.stated:
            return StepResult(Outcome.SATISFIED, f"no {self.key} is stated, and what the platform takes then is enough")
        if tree.kind(path) is Kind.MISSING:
            content = EMPTY + f"\n{_comment(context, self.why)}\n{self.key}: {value}\n".encode()
            change, notes = creation(context, path, content)
            return StepResult(Outcome.CHANGE, f"creates {path} with {self.key} {value}", (change,), (), notes)
        before = tree.read(path)
        keys = top_level(before, path)
        if not keys:
            first = _appended(context, before, API, "1", _API_WHY)
            return self._written(context, path, _appended(context, first, self.key, value, self.why),
                                 {API: "1", self.key: value},
                                 f"adds {self.key} {value} to {path}, which states nothing")
        if self.key in keys:
            result = self._raise(context, path, keys[self.key], value)
        else:
            result = self._written(context, path, _appended(context, before, self.key, value, self.why),
                                   {self.key: value}, f"adds {self.key} {value} to {path}")
        return result if API in keys or result.outcome is Outcome.CONFLICT else result._replace(notes=(
            Remark(f"the platform takes no {path} without {API}: 1, which is not in it; add that line", path),))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.lowering import Written, key_taken_back

        path = resolve(context.tree, context.site.platform_file, context.site.root)
        return key_taken_back(context, path, Written(self.key, self._value(context), API, EMPTY))

    def _value(self, context: Context) -> str:
        value = context.settings.get(self.key, self.value)
        if not re.fullmatch(r"[0-9]+\.[0-9]+", value) or not at_least(value, self.minimum):
            raise UsageError(f"--set {context.recipe.id}.{self.key}={value}: give a version such as "
                             f"{self.value}, {self.minimum} or later")
        return value

    def _raise(self, context: Context, path: str, scalar: Scalar | None, value: str) -> StepResult:
        before = context.tree.read(path)
        line = before.count(b"\n", 0, scalar.start) + 1 if scalar is not None else None
        if scalar is None or not _is_plain(before, scalar):
            reason = f"{self.key} is no plain version here; set it to {value} by hand"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, line),))
        text = f"{scalar.quote}{value}{scalar.quote}" if scalar.text else f" {value}"
        start = before.rfind(b"\n", 0, scalar.start) + 1
        former = f" Was: {scalar.quote}{scalar.text}{scalar.quote}" if scalar.text else " Was:"
        comment = (_comment(context, self.why) + former).encode() + _newline(before)
        after = before[:start] + comment + before[start : scalar.start] + text.encode() + before[scalar.end :]
        return self._written(context, path, after, {self.key: value},
                             f"raises {self.key} from {scalar.text or 'nothing'} to {value} in {path}")

    def _written(self, context: Context, path: str, after: bytes, wanted: dict[str, str],
                 summary: str) -> StepResult:
        """The edit, if the file reads as intended afterwards and nothing else in it has changed."""
        before = context.tree.read(path)
        if not _reads_as(before, after, path, wanted):
            reason = f"this file is not laid out one key a line; set {self.key} to {wanted[self.key]} by hand"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))
        change = Change(Action.EDIT, path, before=before, after=after, executable=context.tree.executable(path))
        return StepResult(Outcome.CHANGE, summary, (change,))


def _appended(context: Context, before: bytes, key: str, value: str, why: str) -> bytes:
    newline = _newline(before)
    lead = b"" if not before or before.endswith(b"\n") else newline
    tail = newline if not lead else b""
    return before + lead + _comment(context, why).encode() + newline + f"{key}: {value}".encode() + tail


def _comment(context: Context, why: str) -> str:
    return f"# fixer {context.recipe.id}: {why}"


def _reads_as(before: bytes, after: bytes, path: str, wanted: dict[str, str]) -> bool:
    """Whether a file states what is wanted afterwards, and everything else as it did."""
    try:
        was, is_now = top_level(before, path), top_level(after, path)
    except InTheWayError:
        return False
    texts = {key: scalar.text if scalar is not None else None for key, scalar in was.items()} | wanted
    return {key: scalar.text if scalar is not None else None for key, scalar in is_now.items()} == texts


def _is_plain(content: bytes, scalar: Scalar) -> bool:
    """Whether a version is written out as such, without a tag, an anchor or an escape."""
    quoted = f"{scalar.quote}{scalar.text}{scalar.quote}".encode()
    return scalar.quote in ("", "'", '"') and re.fullmatch(r"[0-9.]*", scalar.text) is not None \
        and content[scalar.start : scalar.end] == quoted


def _newline(content: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in content else b"\n"
