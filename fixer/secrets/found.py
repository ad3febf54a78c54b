"""What is found while a text is read for secrets."""

from __future__ import annotations

from dataclasses import dataclass, field

Range = tuple[int, int]


@dataclass(slots=True)
class Found:
    """What was found in one text so far.

    Args:
        ranges: secret literals, without their quotes.
        borrowed: variables (with ``$``) and constants that secrets are taken from; what they are set to
            elsewhere is secret too.
        read: where expressions have been read already, so that nested ones are not read again.
    """

    ranges: list[Range] = field(default_factory=list)
    borrowed: set[bytes] = field(default_factory=set)
    read: set[tuple[int, bool, bool]] = field(default_factory=set)
