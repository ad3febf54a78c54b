"""Text from a site made harmless to show: no byte of a file may command the reader's terminal."""

from __future__ import annotations

import re

from fixer.secrets import redact

# Control characters, and those that change the order in which text is read.
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def printable_text(text: str) -> str:
    """Something said in words, without secrets and with what could command a terminal made visible.

    Args:
        text: one or more lines; line feeds and tabs stay.
    """
    return "\n".join(map(printable_path, redact(text).split("\n")))


def printable_path(path: str) -> str:
    """A path on one line; bytes that are no text are written as ``\\xe9``."""
    return _CONTROL.sub(_visible, path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))


def shell_word(path: str) -> str:
    """A path as a word of a command to copy; what cannot be shown is written so that bash, zsh and ksh read it."""
    from shlex import quote

    if printable_path(path) == path:
        return quote(path)
    return "$'" + "".join(chr(byte) if 0x20 <= byte < 0x7F and byte not in b"\\'" else f"\\x{byte:02x}"
                          for byte in path.encode("utf-8", "surrogateescape")) + "'"


def printable_line(line: bytes) -> str:
    """One line of a file, without its line feed, in the same way."""
    return _CONTROL.sub(_visible, line.decode("utf-8", "backslashreplace"))


def printable_place(path: str, line: int | None) -> str:
    """``path:line``, ``path``, or ``""`` for the whole site."""
    return printable_path(path) + (f":{line}" if path and line else "")


def _visible(character: re.Match[str]) -> str:
    code = ord(character.group())
    if code == 0x7F:
        return "^?"
    if code < 0x20:
        return f"^{chr(code + 64)}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
