"""What a recipe accepts as a value, and what it may replace without asking."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass

from fixer.php.values import HOME, Value, equal, is_symbolic, shorthand_bytes, truth


class Rule(ABC):
    """A recipe's opinion on a value."""

    __slots__ = ()

    @abstractmethod
    def accepts(self, value: Value) -> bool:
        """Whether ``value`` mends the problem."""

    def may_replace(self, value: Value) -> bool:  # noqa: ARG002 - by default a value is a human's decision
        """Whether ``value`` is known to be wrong, so that nobody needs to be asked."""
        return False


@dataclass(frozen=True, slots=True)
class Exactly(Rule):
    """One value, compared as PHP's ``==`` does for scalars of one sort; ``known_bad`` may be replaced."""

    value: str | int | bool
    known_bad: tuple[str | int | bool, ...] = ()

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        if isinstance(self.value, bool):
            return truth(value) is self.value and value is not None
        return equal(value, _php(self.value)) is True

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return any(equal(value, _php(bad)) is True for bad in self.known_bad)


@dataclass(frozen=True, slots=True)
class AtLeastSize(Rule):
    """A size in PHP's shorthand, this or more; ``-1`` is no limit. A lower one is raised unasked."""

    size: str

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        wanted, found = shorthand_bytes(self.size.encode()), shorthand_bytes(value)
        return found is not None and wanted is not None and (found < 0 or found >= wanted)

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return shorthand_bytes(value) is not None and not self.accepts(value)


@dataclass(frozen=True, slots=True)
class Matching(Rule):
    """A string that fits one of the regular expressions; ``HOME`` in them stands for ``$HOME``."""

    patterns: tuple[str, ...]

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        if not isinstance(value, bytes):
            return False
        return any(re.fullmatch(pattern.encode().replace(b"HOME", re.escape(HOME)), value, re.DOTALL)
                   for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Truthy(Rule):
    """Anything that PHP takes for true."""

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return truth(value) is True and not is_symbolic(value)


@dataclass(frozen=True, slots=True)
class Falsy(Rule):
    """Anything that PHP takes for false, but a value all the same."""

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        return truth(value) is False and isinstance(value, bool | int | float | bytes)


def _php(value: str | int | bool) -> Value:
    return value.encode() if isinstance(value, str) else value
