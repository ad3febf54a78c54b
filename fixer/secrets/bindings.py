"""Recognises that a value is bound to a name, in PHP, JSON, YAML, environment files, URLs and headers."""

from __future__ import annotations

import re

from fixer.secrets.expression import read_expression, read_literal
from fixer.secrets.found import Found
from fixer.secrets.names import SETS_BARE

_GAP = rb"(?>\s++|/\*(?s:.{0,2000}?)\*/|(?://|\#)[^\n]{0,500}+\n)*+"
_TAIL = re.compile(
    rb"(?P<closers>(?:" + _GAP + rb"(?:[\])}]|\[[^\]\n]{0,200}+\]))*+)" + _GAP
    + rb"(?P<operator>=>|\?\?=?|\?:|\?(?![>:?-])|[=!]==?|<>|[.+|&]?=|,|:(?!:)|;s:\d+:)"
)
_ASSIGNS_OR_COMPARES = re.compile(rb"[^;]*=|\?\?|\?:|<>")
_JOINED = re.compile(rb"(?:\s*+\.\s*+(?:'[^'\n]*+'|\"[^\"\n]*+\"))++")
_JOINED_BEFORE = re.compile(rb"(?:(?:'[^'\n]*+'|\"[^\"\n]*+\")\s*+\.\s*+)++$")
_COMPARISONS = frozenset({b"==", b"===", b"!=", b"!==", b"<>"})
_REST_OF_LINE = re.compile(rb"[ \t]*+(?P<text>[^\n]*?)\s*?(?=\n|\Z)")
_QUOTE = re.compile(rb"\\?['\"]|\xe2\x80[\x98\x99\x9c\x9d]")
_CALL = re.compile(rb"\s*+\(\s*+(?=['\"])")
_COMMENTED = re.compile(rb"\s*+(?://|\#|\*)")
# `'value' === $_GET['name']`: the value stands first. Compiled when first needed, which is seldom.
_VALUE_FIRST = (rb"(?P<quote>['\"])(?P<value>[^'\"\\\n]++)(?P=quote)\s*+[=!]==?\s*+"
                rb"(?:\w++\s*+\(\s*+)*+[$\w\\>:\[\]{}'\"-]*+$")
_LINE_START = re.compile(rb"[\s\-#/*;]*+(?:(?:export|set|setenv|env|arg)\s++)?", re.IGNORECASE)
_DIRECTIVE = re.compile(rb"\s*+(?:SetEnv|fastcgi_param|env|ENV)\s++$")
_CONST = re.compile(rb"\bconst\s++(?:[\w\\?|]+\s++)?$")
_WORD_EDGE = re.compile(rb"\W")
_BLANKS = re.compile(rb"[ \t]*+")
_BLOCK_SCALAR = re.compile(
    rb"[|>][+-]?[ \t]*+\r?\n(?P<body>(?P<indent>[ \t]++)[^\n]*+\n?(?:(?P=indent)[^\n]*+\n?|\n)*+)")
_FROM_ENVIRONMENT = re.compile(rb"(?:\$\{\{?[^}\n]*+\}?\}|%env\([^)\n]*+\)%|\$\(?[A-Za-z_]\w*+\)?)\s*+")
_WORD_END = re.compile(rb"[\s'\"&;<>,)\]}]")
_PARAMETER_END = re.compile(rb"[\s'\"&#<>]")
# Calls whose further arguments are no value of the first.
_NO_SETTER = frozenset({
    b"array", b"in_array", b"isset", b"empty", b"list", b"implode", b"explode", b"t", b"_x", b"_n", b"_e",
    b"array_key_exists", b"str_replace", b"strpos", b"stripos", b"str_contains", b"preg_match",
    b"preg_replace", b"add_action", b"add_filter", b"do_action", b"apply_filters", b"remove_action",
    b"remove_filter", b"has_action", b"has_filter", b"wp_enqueue_script", b"wp_enqueue_style",
})


def read_binding(content: bytes, start: int, end: int, found: Found) -> None:
    """Adds the literals bound to a name; nothing where the name is only mentioned.

    Args:
        content: all of the text.
        start: where the name begins.
        end: where it ends.
        found: what to add to.
    """
    line = _line_before(content, start)
    if b"=" in line and (first := re.search(_VALUE_FIRST, line)):
        at = start - len(line)
        found.ranges.append((at + first.start("value"), at + first.end("value")))
    opening = _quote_before(content, start)
    closing = _QUOTE.match(content, end) if opening else None
    if opening and closing:
        _of_quoted(content, start - len(opening), closing.end(), found)
        return
    before = content[max(0, start - 2):start]
    if before.endswith(b"$") or before in (b"->", b"::"):
        _of_variable(content, start, end, found)
    else:
        _of_bare(content, start, end, opening, found)


def _quote_before(content: bytes, start: int) -> bytes:
    if content[start - 1:start] in (b"'", b'"'):
        return content[start - 2:start] if content[start - 2:start - 1] == b"\\" else content[start - 1:start]
    three = content[max(0, start - 3):start]
    return three if _QUOTE.fullmatch(three) else b""


def _line_before(content: bytes, start: int) -> bytes:
    lowest = max(0, start - 200)
    return content[max(content.rfind(b"\n", lowest, start) + 1, lowest):start]


def _of_quoted(content: bytes, start: int, end: int, found: Found) -> None:
    joined = _JOINED.match(content, end)
    tail = _TAIL.match(content, joined.end() if joined else end)
    if tail is None:
        return
    operator, closed = tail.group("operator"), bool(tail.group("closers"))
    if operator == b",":
        binds = not closed and _sets(content, start)
    elif operator == b":":
        binds = not closed
    else:
        binds = closed or operator not in (b"=", b"?")
    if binds:
        _after_operator(content, start, tail, found)


def _of_variable(content: bytes, start: int, end: int, found: Found) -> None:
    if call := _CALL.match(content, end):
        read_literal(content, call.end(), found)
        return
    tail = _TAIL.match(content, end)
    if tail is not None and _ASSIGNS_OR_COMPARES.fullmatch(tail.group("operator")):
        _after_operator(content, start, tail, found)


def _after_operator(content: bytes, start: int, tail: re.Match[bytes], found: Found) -> None:
    operator = tail.group("operator")
    if operator[:1] == b";" or operator in _COMPARISONS:
        read_literal(content, tail.end(), found)
    else:
        commented = _COMMENTED.match(_line_before(content, start)) is not None
        read_expression(content, tail.end(), found, in_comment=commented)


def _sets(content: bytes, start: int) -> bool:
    """Whether the quoted name at ``start`` is the first argument of a call that may set it."""
    before = content[max(0, start - 200):start].rstrip()
    if before.endswith(b"*/"):
        before = before[:before.rfind(b"/*")].rstrip()
    before = _JOINED_BEFORE.sub(b"", before).rstrip()
    if not before.endswith(b"("):
        return False
    called = _WORD_EDGE.split(before[:-1].rstrip()[-40:])[-1].lower()
    return called not in _NO_SETTER and not called.endswith((b"__", b"_e", b"_x"))


def _of_bare(content: bytes, start: int, end: int, opening: bytes, found: Found) -> None:
    line = _line_before(content, start)
    if _DIRECTIVE.match(line) and content[end:end + 1] in (b" ", b"\t"):
        _add_to_line_end(content, end, found)
        return
    if content[start - 1:start] == b"<":
        if element := re.compile(rb">([^<\n]++)</").match(content, end):
            _add(content, *element.span(1), found)
        return
    tail = _TAIL.match(content, end)
    if tail is None or tail.group("closers"):
        return
    operator = tail.group("operator")
    if operator == b"=>" or operator in _COMPARISONS or (operator == b"=" and _CONST.search(line)):
        _after_operator(content, start, tail, found)
    elif operator == b"," and re.search(SETS_BARE, line):
        # Old configs leave out the quotes of a name.
        read_expression(content, tail.end(), found)
    elif operator == b"=" or (operator == b":" and tail.start("operator") == end):
        _of_text(content, tail, line, opening, found)


def _of_text(content: bytes, tail: re.Match[bytes], line: bytes, opening: bytes, found: Found) -> None:
    """``NAME=value`` and ``name: value`` where no PHP syntax says how far the value goes."""
    blanks = _BLANKS.match(content, tail.end())
    start = blanks.end() if blanks else tail.end()
    if _QUOTE.match(content, start) and not opening:
        read_expression(content, start, found, one_line=True)
    elif line.endswith((b"?", b"&", b"&amp;")):
        _add_up_to(content, start, _PARAMETER_END, found)
    elif opening:
        _add_up_to(content, start, re.compile(re.escape(opening)), found)
    elif _LINE_START.fullmatch(line) is None:
        _add_up_to(content, start, _WORD_END, found)
    elif tail.group("operator") == b":" and (block := _BLOCK_SCALAR.match(content, start)):
        found.ranges.append(block.span("body"))
    else:
        _add_to_line_end(content, start, found)


def _add_up_to(content: bytes, start: int, ending: re.Pattern[bytes], found: Found) -> None:
    end = ending.search(content, start)
    _add(content, start, end.start() if end else len(content), found)


def _add_to_line_end(content: bytes, start: int, found: Found) -> None:
    line = _REST_OF_LINE.match(content, start)
    if line is not None:
        _add(content, *line.span("text"), found)


def _add(content: bytes, start: int, end: int, found: Found) -> None:
    if not _FROM_ENVIRONMENT.fullmatch(content, start, end):
        found.ranges.append((start, end))
