"""Where the secrets of a text are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.secrets.found import Found, Range
from fixer.secrets.names import SETS_BARE, is_secret_name, is_switch
from fixer.secrets.shapes import shaped_secrets

# Every secret name holds one of these; searched in lower-case text, which is faster than ignoring case.
_STEM = re.compile(
    rb"pass|pw|secret|token|key|salt|auth|db_|databases|credential|licen[cs]e|kennwort|contrase|senha|wachtwoord")
_PLAIN_PAIR = re.compile(
    rb"""['"][ \t]*+(?P<operator>,|=>)[ \t]*+(?P<quote>['"])(?P<value>[^'"\\]*+)(?P=quote)[ \t]*+[;,)\]]""")
# What follows a name in prose, in `$_ENV['NAME'];` and in `if (defined('NAME')) {`.
_MENTION = re.compile(
    rb"""['"]\](?:[ \t]*+(?:[;,]|\.(?!=))|[ \t]*+\)++[ \t]*+[;,{])|['"][ \t]*+\)++[ \t]*+[;,{&|]"""
    rb"""|[ \t]++[A-Za-z*]|[.,][ \t\r\n]|/(?![*/])""")
# `'value' === ` in front of what the name stands in; compiled when first needed, which is seldom.
_COMPARED = rb"['\"]\s*+[!=]==?[^;=\n]{0,80}$"
# All that is left of the line, so that nothing behind it can be the secret.
_SWITCHED = re.compile(rb"""['"]?\]*+[ \t]*+(?:=>?|:|,)[ \t]*+(?P<value>\w{1,5})[ \t]*+[)\]};,]*+[ \t]*+(?=\r?\n|\Z)""")
# Calls that take a user and a password, or compare one, which no name is bound to; searched in lower-case text, too.
_CONNECTING = (b"_connect", b"mysqli", b"pdo", b"wpdb", b"_login", b"ldap_bind", b"ssh2_auth", b"hash_equals",
               b"password_verify")
_CONNECTION = re.compile(
    rb"\b(?:mysqli?_(?:p|real_)?connect|pg_p?connect|ftp_login|ldap_bind|ssh2_auth_password|hash_equals|password_verify"
    rb"|new\s++\\?(?:mysqli|pdo|wpdb))\s*+(?=\()")
_DIRECTIVES = (b"env", b"param")
_DEFINE = (b"define(", b"define( ")
_NAME_PART = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_NAME_REST = re.compile(rb"[\w-]{0,128}")
_DOTTED = re.compile(rb"[\w.-]{0,128}")
_LONGEST_NAME = 128


def secret_ranges(content: bytes) -> list[Range]:
    """The byte ranges of the secret values in ``content``: sorted, apart, none empty.

    Args:
        content: a whole file, so that values which run over several lines are seen whole.
    """
    found = Found()
    lowered = content.lower()
    for start, end in _secret_names(content, lowered):
        if (plain := _plain_value(content, start, end)) is not None:
            found.ranges.append(plain)
        elif not _only_mentioned(content, start, end) and not _only_switched(content, start, end):
            # Most configs need no more than the line above; what reads the rest takes time to load.
            from fixer.secrets.bindings import read_binding

            read_binding(content, start, end, found)
    if any(word in lowered for word in _CONNECTING):
        from fixer.secrets.expression import read_expression

        for call in _CONNECTION.finditer(lowered):
            read_expression(content, call.end(), found)
    _follow(content, found)
    return _merged([*found.ranges, *shaped_secrets(content)])


def _secret_names(content: bytes, lowered: bytes) -> Iterator[Range]:
    done = 0
    for stem in _STEM.finditer(lowered):
        position = stem.start()
        if position < done:
            continue
        start, end = _name_around(content, position)
        done = end
        if is_secret_name(str(content[start:end], "ascii", "replace")):
            yield start, end


def _name_around(content: bytes, position: int) -> Range:
    lowest = max(0, position - _LONGEST_NAME)
    start = position
    while start > lowest and content[start - 1] in _NAME_PART:
        start -= 1
    rest = _NAME_REST.match(content, position)
    end = rest.end() if rest else position
    # Dots join names only between quotes ('db.password'); elsewhere they join PHP expressions.
    if content[start - 1:start] == b"." or content[end:end + 1] == b".":
        opening = max(content.rfind(b"'", lowest, start), content.rfind(b'"', lowest, start)) + 1
        dotted = _DOTTED.match(content, opening) if opening else None
        if dotted and dotted.end() >= end and content[dotted.end():dotted.end() + 1] in (b"'", b'"'):
            return opening, dotted.end()
    # The arrow of `$a->b` and the minus of `$a-$b` belong to no name.
    while content[start:start + 1] == b"-":
        start += 1
    return start, end - (content[end - 1:end + 1] == b"->")


def _plain_value(content: bytes, start: int, end: int) -> Range | None:
    """The value in ``define('NAME', 'value')`` and ``'NAME' => 'value'``, by far the most frequent forms."""
    pair = _PLAIN_PAIR.match(content, end)
    if pair and (pair.group("operator") == b"=>" or content[start - 9:start - 1].endswith(_DEFINE)):
        return pair.span("value")
    return None


def _only_mentioned(content: bytes, start: int, end: int) -> bool:
    """Whether it is clear at first sight that nothing is bound to a name here."""
    if not _MENTION.match(content, end):
        return False
    before = content[max(0, start - 100):start]
    if content[end:end + 1] == b"," and re.search(SETS_BARE, before):
        return False
    if b"=" in before and re.search(_COMPARED, before):
        return False
    # `SetEnv NAME value` binds without a sign.
    return not before.rstrip()[-16:].lower().endswith(_DIRECTIVES)


def _only_switched(content: bytes, start: int, end: int) -> bool:
    """Whether a name is bound to nothing but a switch."""
    found = _SWITCHED.match(content, end)
    return found is not None and is_switch(str(content[start:end], "ascii", "replace"), str(found["value"], "latin-1"))


def _follow(content: bytes, found: Found) -> None:
    """Adds what is bound to the variables, elements and constants that secrets are taken from."""
    if not (found.borrowed or found.keys):
        return
    from fixer.secrets.bindings import read_binding

    if found.keys:
        quoted = re.compile(rb"(?P<quote>['\"])(?:" + rb"|".join(map(re.escape, sorted(found.keys))) + rb")(?P=quote)")
        for key in quoted.finditer(content):
            read_binding(content, key.start() + 1, key.end() - 1, found)
    known: set[bytes] = set()
    while fresh := found.borrowed - known:
        known |= fresh
        names = re.compile(rb"(?<![\w$])(?:" + rb"|".join(map(re.escape, sorted(fresh))) + rb")(?!\w)")
        for name in names.finditer(content):
            read_binding(content, name.start() + name.group().startswith(b"$"), name.end(), found)


def _merged(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
