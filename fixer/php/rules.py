"""What a recipe accepts as a value, and what it may replace without asking."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from fixer.php.values import HOME, UNKNOWN, Value, equal, is_symbolic, shorthand_bytes, truth


class Rule(Protocol):
    """A recipe's opinion on a value."""

    def accepts(self, value: Value, /) -> bool:
        """Whether ``value`` mends the problem."""
        ...

    def may_replace(self, value: Value, /) -> bool:
        """Whether ``value`` is known to be wrong, so that nobody needs to be asked."""
        ...


class Exactly(NamedTuple):
    """One value, compared as PHP's ``==`` does for scalars of one sort; ``known_bad`` may be replaced."""

    value: str | int | bool
    known_bad: tuple[str | int | bool, ...] = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        if isinstance(self.value, bool):
            return truth(value) is self.value and value is not None
        if isinstance(self.value, str) and isinstance(value, bool):
            return False
        return equal(value, _php(self.value)) is True

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return any(equal(value, _php(bad)) is True for bad in self.known_bad)


class AtLeastSize(NamedTuple):
    """A size in PHP's shorthand, this or more; ``-1`` is no limit. A lower one is raised unasked."""

    size: str

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        wanted, found = shorthand_bytes(self.size.encode()), shorthand_bytes(value)
        return found is not None and wanted is not None and (found < 0 or found >= wanted)

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return shorthand_bytes(value) is not None and not self.accepts(value)


class Matching(NamedTuple):
    """A string that fits one of the regular expressions; ``HOME`` in them stands for ``$HOME``.

    ``known_bad`` may be replaced unasked.
    """

    patterns: tuple[str, ...]
    known_bad: tuple[str, ...] = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        if not isinstance(value, bytes):
            return False
        return any(re.fullmatch(pattern.encode().replace(b"HOME", re.escape(HOME)), value, re.DOTALL)
                   for pattern in self.patterns)

    def may_replace(self, value: Value, /) -> bool:
        """See ``Rule``."""
        return isinstance(value, bytes) and value in [bad.encode() for bad in self.known_bad]


class Truthy:
    """Anything that PHP takes for true."""

    __slots__ = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return truth(value) is True and not is_symbolic(value)

    def may_replace(self, _value: Value, /) -> bool:
        """See ``Rule``."""
        return False


class Falsy:
    """Anything that PHP takes for false, but a value all the same."""

    __slots__ = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return truth(value) is False and isinstance(value, bool | int | float | bytes)

    def may_replace(self, _value: Value, /) -> bool:
        """See ``Rule``."""
        return False


class BuiltAtRunTime:
    """A path that is put together when PHP runs; one written out holds one container's folders, or one machine's."""

    __slots__ = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return value is UNKNOWN or is_symbolic(value)

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return isinstance(value, bytes) and value.startswith(b"/") and not is_symbolic(value)


class AnythingBut(NamedTuple):
    """Any value but the texts that one of some patterns matches as a whole, and those are replaced unasked.

    Args:
        patterns: regular expressions for the whole text.
    """

    patterns: tuple[str, ...]

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return not self.may_replace(value)

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return isinstance(value, bytes) and any(re.fullmatch(pattern.encode(), value, re.DOTALL)
                                                for pattern in self.patterns)


def _php(value: str | int | bool) -> Value:
    return value.encode() if isinstance(value, str) else value
