"""Finds the literals in the expression a secret name is bound to.

What reads the environment stays readable: ``getenv('X')``, ``$_ENV['X']``; so do array keys,
subscripts, constants and calls. Strings, heredocs and numbers are the secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.secrets.found import Found, Range

# An expression longer than this is no configuration value.
_LIMIT = 1 << 18

_TOKEN = re.compile(
    rb"""(?P<gap>\s++)
    |(?P<comment>/\*.*?(?:\*/|\Z)|(?://|\#(?!\[))[^\n]*+)
    |(?P<heredoc><<<[ \t]*+(?P<mark>['"]?)(?P<label>\w++)(?P=mark)[ \t]*+\r?\n)
    |(?P<quote>\\?['"]|`|\xe2\x80[\x98\x99\x9c\x9d])
    |(?P<number>\d[\w.]*+)
    |(?P<name>\$?[A-Za-z_\\][\w\\]*+)
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<end>[;,]|\?>|\*/)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT_LINE = re.compile(rb"[ \t]*+(?://++|\#++|\*(?!/))")
_ENDS = {
    b"'": re.compile(rb"(?:[^'\\]|\\.)*+", re.DOTALL),
    b'"': re.compile(rb'(?:[^"\\]|\\.)*+', re.DOTALL),
    b"`": re.compile(rb"(?:[^`\\]|\\.)*+", re.DOTALL),
    b"\\'": re.compile(rb"(?:(?!\\')[^'\n])*+"),
    b'\\"': re.compile(rb'(?:(?!\\")[^"\n])*+'),
}
_CURLY_END = re.compile(rb"(?:(?!\xe2\x80[\x98\x99\x9c\x9d])[^\n])*+")
_KEY_AFTER = re.compile(rb"\s*+=>")
_JSON_KEY_AFTER = re.compile(rb"\s*+:")
# Subscripts, the last of which is what the element is called. Compiled when first needed, which is seldom.
_ELEMENT = (rb"(?:\s*+\[\s*+(?:\$?\w++|'[^'\n]*+'|\"[^\"\n]*+\")\s*+\](?=\s*+\[))*+"
            rb"\s*+\[\s*+(?P<quote>['\"])(?P<key>\w++)(?P=quote)\s*+\](?!\s*+\()")
_CONSTANT = re.compile(rb"[A-Z][A-Z0-9_]{2,}")
_READERS = frozenset({
    b"getenv", b"env", b"constant", b"defined", b"pantheon_get_secret", b"file_get_contents", b"get_cfg_var",
    b"ini_get", b"dirname", b"basename", b"realpath", b"file_exists", b"is_readable",
})
_LOADERS = frozenset({b"require", b"require_once", b"include", b"include_once"})
_PUBLIC = frozenset({
    b"ABSPATH", b"DRUPAL_ROOT", b"PHP_EOL", b"DIRECTORY_SEPARATOR", b"TRUE", b"FALSE", b"NULL", b"ENT_QUOTES",
})


class _Frame:
    """An open bracket: whether it holds names rather than values, and the number of commas in it so far."""

    __slots__ = ("argument", "keeps", "opener")

    def __init__(self, opener: bytes, keeps: bool) -> None:
        self.opener = opener
        self.keeps = keeps
        self.argument = 0


def literal_at(content: bytes, quote: re.Match[bytes], one_line: bool) -> tuple[Range, int]:
    """The string that ``quote`` opens.

    Args:
        content: all of the text.
        quote: the match of the opening quote.
        one_line: whether a string that never closes ends with its line rather than with the text.

    Returns:
        The range between the quotes, and where to go on reading.
    """
    mark = quote.group()
    start = quote.end()
    body = _ENDS.get(mark, _CURLY_END).match(content, start)
    end = body.end() if body else start
    line_end = content.find(b"\n", start)
    if one_line and 0 <= line_end < end:
        return (start, line_end), line_end
    if end >= len(content):
        return (start, len(content)), len(content)
    return (start, end), end + (len(mark) if mark in _ENDS else 3)


def read_literal(content: bytes, start: int, found: Found) -> None:
    """Adds the string at ``start``, which may stand behind blanks; nothing where something else stands."""
    token = _TOKEN.match(content, start)
    if token is not None and token.lastgroup == "gap":
        token = _TOKEN.match(content, token.end())
    if token is not None and token.lastgroup == "quote":
        found.ranges.append(literal_at(content, token, one_line=False)[0])


def read_expression(content: bytes, start: int, found: Found, *,
                    in_comment: bool = False, one_line: bool = False) -> None:
    """Adds the literals of the expression at ``start``: up to the end of its statement, argument or element.

    Args:
        content: all of the text.
        start: where the expression begins.
        found: what to add to.
        in_comment: it is commented out line by line: the marks of comments are blanks.
        one_line: it ends with its line unless a bracket is open.
    """
    frames: list[_Frame] = []
    before = b""
    for token in _tokens(content, start, in_comment, one_line, found):
        kind, text = token.lastgroup, token.group()
        if kind == "gap":
            if not frames and (one_line or in_comment) and b"\n" in text:
                break
            continue
        if kind == "open":
            frames.append(_Frame(text, _keeps(content, token.start(), text, before)))
        elif kind == "close":
            if not frames:
                break
            frames.pop()
        elif kind == "end":
            if not frames or text == b"*/":
                break
            frames[-1].argument += text == b","
        elif kind == "name":
            _borrow(content, token, before, found)
        elif kind == "number" and not _kept(frames, before):
            found.ranges.append(token.span())
        elif kind == "quote":
            inner = literal_at(content, token, in_comment or one_line)[0]
            if not _kept(frames, before) and not _is_key(content, token, inner, frames):
                found.ranges.append(inner)
        elif kind == "heredoc":
            found.ranges.append(_heredoc_body(content, token)[0])
        before = text


def _tokens(content: bytes, start: int, in_comment: bool, one_line: bool,
            found: Found) -> Iterator[re.Match[bytes]]:
    position, limit = start, start + _LIMIT
    while position < limit and (token := _TOKEN.match(content, position)) is not None:
        # An expression around this one has taken the same tokens.
        mark = (position, in_comment, one_line)
        if mark in found.read:
            break
        found.read.add(mark)
        position = token.end()
        kind = token.lastgroup
        if kind == "comment":
            if in_comment:
                break
            # A former value often stays behind in a comment.
            if b"'" in token.group() or b'"' in token.group():
                found.ranges.append((token.start() + 2, token.end()))
            continue
        if kind == "gap" and in_comment and b"\n" in token.group():
            line = _COMMENT_LINE.match(content, content.index(b"\n", token.start()) + 1)
            if line is not None:
                position = line.end()
                continue
        yield token
        if kind == "quote":
            position = literal_at(content, token, in_comment or one_line)[1]
        elif kind == "heredoc":
            position = _heredoc_body(content, token)[1]


def _heredoc_body(content: bytes, opening: re.Match[bytes]) -> tuple[Range, int]:
    closing = re.compile(rb"^[ \t]*+" + opening.group("label") + rb"\b", re.MULTILINE)
    end = closing.search(content, opening.end())
    if end is None:
        return (opening.end(), len(content)), len(content)
    return (opening.end(), end.start()), end.end()


def _keeps(content: bytes, position: int, opener: bytes, before: bytes) -> bool:
    """Whether the bracket holds names rather than values: a subscript, or what is read from outside."""
    if opener == b"[":
        return before[:1] == b"$" or before in (b"]", b")", b"}") or before[-1:].isalnum()
    if opener != b"(":
        return False
    called = before.lower().rpartition(b"\\")[2]
    if called in _READERS:
        return True
    return called == b"get" and content[max(0, position - 12):position].lower().rstrip().endswith(b"env::get")


def _kept(frames: list[_Frame], before: bytes) -> bool:
    if before.lower() in _LOADERS:
        return True
    return bool(frames) and frames[-1].keeps and frames[-1].argument == 0


def _is_key(content: bytes, quote: re.Match[bytes], inner: Range, frames: list[_Frame]) -> bool:
    end = inner[1] + len(quote.group())
    if _KEY_AFTER.match(content, end):
        return True
    # Elsewhere a colon belongs to `cond ? 'a' : 'b'`.
    return bool(frames) and frames[-1].opener == b"{" and _JSON_KEY_AFTER.match(content, end) is not None


def _borrow(content: bytes, token: re.Match[bytes], before: bytes, found: Found) -> None:
    name = token.group()
    if name.startswith(b"$") and content[token.end():token.end() + 1] == b"[" \
            and not name.startswith((b"$_", b"$GLOBALS", b"$this")):
        element = re.compile(_ELEMENT).match(content, token.end())
        if element is not None:
            found.keys.add(element.group("key"))
    after = content[token.end():token.end() + 2].lstrip()
    if before in (b">", b":") or after.startswith((b"[", b"(", b"->", b"::")):
        return
    if name.startswith(b"$"):
        if not name.startswith((b"$_", b"$GLOBALS", b"$this")):
            found.borrowed.add(name)
    elif _CONSTANT.fullmatch(name) and name not in _PUBLIC:
        found.borrowed.add(name)
