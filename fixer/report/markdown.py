"""Text from a site inside a Markdown document: it can neither format anything nor call anybody.

Sources: CommonMark 0.31 ("Backslash escapes", "Code spans", "Fenced code blocks"); GitHub's and GitLab's manuals on
what they turn into links: @people, #1, !1, GH-1, commit ids and bare addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from fixer.report.printable import printable_path, printable_text

_BREAK = "\u200b"
# What begins a link to somebody or something; GitLab also knows !merge request, $snippet, ~label, %milestone, &epic.
_CALLS = re.compile(
    r"(?<=[@#~%])(?=\w)|(?<=[!$&])(?=\d)|(?<=:)(?=\w+:)|(?<=\bGH-)(?=\d)|(?<=p:)(?=//)|(?<=ps:)(?=//)"
    r"|(?<=\bwww\.)(?=\w)", re.IGNORECASE)
_COMMIT = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b", re.IGNORECASE)
_SPECIAL = re.compile(r"[\\`*_\[\]<>|]")
_FIRST = re.compile(r"\A(?P<number>\d{0,9})(?P<mark>(?<!\d)[#+\-=~]|(?<=\d)[.)])")
# Names that are plainly code: with an underscore or as a variable, files and paths, options of a command.
_CODE = (
    r"\$[A-Za-z_]\w*(?:\[[^\]\s`]*\])*"
    r"|(?<![\w/.-])(?:[\w.-]+/)*[\w-][\w.-]*\.(?:php|ya?ml|inc|module|json|lock|ini|toml|htaccess|info|patch)\b"
    r"|(?<![\w/.-])(?:[\w.-]+/){2,}[\w.-]*"
    r"|(?<![\w/.-])(?:wp-content|wp-admin|wp-includes|uploads|sites|web|vendor|mu-plugins)/[\w./-]*[\w/]"
    r"|\b[A-Za-z][A-Za-z0-9]*_\w+(?:\.\w+)*\b(?:\(\))?"
    r"|\b(?:public|private|temporary)://(?:[\w./-]*\w/?)?"
    r"|(?<![\w-])--[a-z][a-z-]+\b(?: [a-z0-9-]+\.[a-z_]+=[\w:./-]*[\w/])?")


# Two spans side by side would be read as one.
_CODE_RUN = re.compile(f"(?:{_CODE})+")


def words(text: str) -> str:
    """A sentence as Markdown that reads as it is written; names that are plainly code stand as code.

    Args:
        text: anything; its secrets are left out.
    """
    shown = " ".join(printable_text(text).split())
    pieces = []
    last = 0
    for found in _CODE_RUN.finditer(shown):
        pieces += [_plain(shown[last:found.start()], first=last == 0), _span(found.group())]
        last = found.end()
    return "".join([*pieces, _plain(shown[last:], first=last == 0)])


def code(text: str) -> str:
    """A path, a name or a command as a code span.

    Args:
        text: one line; of a recipe, or without secrets already.
    """
    return _span(printable_path(text))


def cell(text: str) -> str:
    """A code span in a table.

    Args:
        text: as for ``code``.
    """
    return code(text).replace("|", "\\|")


def fenced(lines: Iterable[str], indent: str = "", language: str = "sh") -> str:
    """Lines to copy, as a fenced block.

    Args:
        lines: of a recipe, or without secrets already.
        indent: what each line begins with, inside a list.
        language: of what.
    """
    shown = [printable_path(line) for line in lines]
    longest = max((len(run) for line in shown for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join(f"{indent}{line}" for line in (f"{fence}{language}", *shown, fence))


def length(text: str) -> int:
    """How long a forge takes a text to be: in UTF-16 units, the most that any of them counts for a character."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _span(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    if not text.strip():
        return "``\u00b7``" if text else ""
    fence = "`" * (longest + 1)
    space = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{space}{text}{space}{fence}"


def _plain(text: str, *, first: bool) -> str:
    text = _COMMIT.sub(lambda found: f"{found.group()[:4]}{_BREAK}{found.group()[4:]}", text)
    text = _SPECIAL.sub(r"\\\g<0>", _CALLS.sub(_BREAK, text)).replace("&", "&amp;")
    return _FIRST.sub(r"\g<number>\\\g<mark>", text) if first else text
