"""What is known of a document: its entries by digest, and, while it is at hand, their texts."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One documented problem: a heading with text of its own, or one of several issues numbered below it.

    Args:
        heading: as it reads, without links.
        issue: its number where the section has several issues; 0 for a section as a whole.
        group: the heading it stands under, ``""`` for none.
        section: digest of what it says, its code included.
        code: digest of its code alone, ``""`` where it shows none.
    """

    heading: str
    issue: int
    group: str
    section: str
    code: str

    @property
    def name(self) -> str:
        """What a recipe calls it."""
        return f"{self.heading}, issue {self.issue}" if self.issue else self.heading


class Passage(NamedTuple):
    """An entry with its text.

    Args:
        entry: what the index knows of it.
        line: 1-based line of its heading, or of its issue.
        links: where the heading's links lead.
        words: what it says as it reads, code included, in one line.
        code: its code, line by line; in running text what is set as code.
    """

    entry: Entry
    line: int
    links: tuple[str, ...]
    words: str
    code: tuple[str, ...]


class Document(NamedTuple):
    """A document that was read.

    Args:
        path: the file, as the user named it.
        title: from its front matter or its first heading; ``""`` for none.
        digest: of the whole file, line ends aside.
        passages: in their order.
    """

    path: str
    title: str
    digest: str
    passages: tuple[Passage, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What an index keeps."""
        return tuple(passage.entry for passage in self.passages)


class Edition(NamedTuple):
    """A document as the index knows it.

    Args:
        title: shared by all editions of a document.
        number: 1 for the oldest edition known.
        digest: of the whole file, line ends aside.
        entries: in their order.
    """

    title: str
    number: int
    digest: str
    entries: tuple[Entry, ...]
