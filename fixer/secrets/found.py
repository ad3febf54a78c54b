"""What is found while a text is read for secrets."""

from __future__ import annotations

Range = tuple[int, int]


class Found:
    """What was found in one text so far.

    Attributes:
        ranges: secret literals, without their quotes.
        borrowed: variables (with ``$``) and constants that secrets are taken from; what they are set to
            elsewhere is secret too.
        keys: the keys of elements that secrets are taken from, without quotes; likewise.
        read: where expressions have been read already, so that nested ones are not read again.
    """

    __slots__ = ("borrowed", "keys", "ranges", "read")

    def __init__(self) -> None:
        self.ranges: list[Range] = []
        self.borrowed: set[bytes] = set()
        self.keys: set[bytes] = set()
        self.read: set[tuple[int, bool, bool]] = set()
