"""Text with its secrets replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fixer.secrets.found import Range
from fixer.secrets.labels import label, label_text
from fixer.secrets.names import is_secret_name, is_switch
from fixer.secrets.ranges import secret_ranges

_VISIBLE_PIECE = re.compile(rb"[^\r\n]+")
# A sentence says `DB_HOST is 'db.example.org'`.
_IDENTIFIER = re.compile(r"(?<![\w-])[A-Za-z][A-Za-z0-9]*_\w+|\$databases\b")
# Compiled when they are first needed, which is seldom.
_QUOTED = r"(?<!\w)(?P<open>['\"‘“])(?P<value>[^'\"’”\n]+)(?P<close>['\"’”])(?!\w)"
_CONSTANT = r"[A-Z][A-Z0-9_]+|hash_salt"
_FILE_NAME = r"[\w./-]*\.(?:php|ya?ml|inc|ini|env|json|toml)"


def redact(text: str) -> str:
    """``text`` with every secret replaced: for error messages, remarks and whatever else is said in words.

    Quoted values behind a secret name are replaced even where a sentence and no code binds them.

    Args:
        text: one or more sentences or lines; contents of files belong to ``redact_lines``.
    """
    raw = text.encode("utf-8", "surrogateescape")
    ranges = secret_ranges(raw)
    if ranges:
        text = redact_ranges(raw, ranges).decode("utf-8", "surrogateescape")
    return "\n".join(map(_redact_sentence, text.split("\n")))


def redact_lines(content: bytes) -> list[bytes]:
    """The lines of ``content`` with their ends and without their secrets; as many lines as ``content`` has.

    Args:
        content: a whole file. Only ``\\n`` ends a line.
    """
    return re.findall(rb"[^\n]*\n|[^\n]+\Z", redact_ranges(content, secret_ranges(content)))


def redact_ranges(content: bytes, ranges: Sequence[Range]) -> bytes:
    """``content`` with ``ranges`` (sorted, apart) replaced, line by line, so that lines stay lines."""
    pieces: list[bytes] = []
    last = 0
    for start, end in ranges:
        pieces += content[last:start], _VISIBLE_PIECE.sub(_labelled, content[start:end])
        last = end
    pieces.append(content[last:])
    return b"".join(pieces)


def shown_value(name: str, value: str) -> str:
    """``value`` as it may be shown beside ``name``."""
    return label_text(value) if value and is_secret_name(name) and not is_switch(name, value) else redact(value)


def _labelled(piece: re.Match[bytes]) -> bytes:
    return label(piece.group())


def _redact_sentence(line: str) -> str:
    """Replaces quoted values that come after a secret name."""
    for name in _IDENTIFIER.finditer(line):
        if is_secret_name(name.group().lstrip("$")):
            return line[:name.end()] + re.sub(_QUOTED, _hidden, line[name.end():])
    return line


def _hidden(quoted: re.Match[str]) -> str:
    value = quoted.group("value")
    names_a_secret = re.fullmatch(_CONSTANT, value) and is_secret_name(value)
    if names_a_secret or re.fullmatch(_FILE_NAME, value):
        return quoted.group()
    return quoted.group("open") + label_text(value) + quoted.group("close")
