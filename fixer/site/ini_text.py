"""Lines of an ini file, such as ``.user.ini``: directives, and sections between two comment lines."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIRECTIVE = re.compile(rb"""^[ \t]*([\w.]+)[ \t]*=[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^;\r\n]*))""", re.M)


class Directive(NamedTuple):
    """One directive: its value without quotes, and its 1-based line."""

    value: str
    line: int


def directive(content: bytes, name: str) -> Directive | None:
    """The last directive of this name, which is the one that counts; None where there is none.

    Args:
        content: the file; lines that begin with ``;`` are comments.
        name: such as ``auto_prepend_file``.
    """
    found = None
    for match in _DIRECTIVE.finditer(content):
        if match[1].lower() == name.lower().encode():
            value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4].strip()
            found = Directive(value.decode("utf-8", "replace"), content.count(b"\n", 0, match.start()) + 1)
    return found


def section(content: bytes, begin: str, end: str) -> tuple[int, int] | None:
    """Where the lines from ``begin`` to ``end`` are, both with them, the last line end too; None where they are not.

    Args:
        content: the file.
        begin: the first line, without white space around it.
        end: the last line.
    """
    lines = re.compile(rb"^[ \t]*" + re.escape(begin.encode()) + rb"[ \t]*\r?$.*?^[ \t]*" + re.escape(end.encode())
                       + rb"[ \t]*\r?$\n?", re.M | re.S)
    found = lines.search(content)
    return found.span() if found else None
