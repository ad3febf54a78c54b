"""Further PHP functions whose value follows from their arguments: texts, arrays, numbers, JSON.

Each gives UNKNOWN, by ``None``, where an argument is odd enough that versions of PHP differ. Source: the PHP
manual, "String Functions", "Array Functions", "Math Functions", "JSON Functions".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from fixer.php.arrays import array_key
from fixer.php.values import UNKNOWN, UNSET, Key, Value, identical, is_symbolic, known, number, to_string

_Compute = Callable[[list[Any]], Value | None]
_LONGEST = 1 << 16


def computed(name: str, values: list[Value]) -> Value:
    """The value of a call of the function ``name``, or UNKNOWN."""
    values = [None if value is UNSET else value for value in values]
    kinds, compute = MORE[name]
    if not _fit(kinds, values):
        return UNKNOWN
    try:
        found = compute(values)
    except (ValueError, IndexError, OverflowError, RecursionError):
        return UNKNOWN
    return UNKNOWN if found is None and name not in _MAY_BE_NULL else found


def _fit(kinds: str, values: list[Value]) -> bool:
    """Whether arguments are of the kinds wanted: s text, i whole number, n number, a array, b truth, * anything known.

    Those behind ``?`` may be left out, and ``+`` repeats the last one. Of ``S``, a text,
    and of ``A``, an array, parts may be unknown, and ``_`` is anything but unknown.
    """
    required, _, optional = kinds.partition("?")
    all_kinds = required + optional
    if all_kinds.endswith("+"):
        all_kinds = all_kinds[:-1] + all_kinds[-2] * max(0, len(values) - len(all_kinds) + 1)
        required = required.rstrip("+")
    if not len(required) <= len(values) <= len(all_kinds):
        return False
    return all(_is(kind, value) for kind, value in zip(all_kinds, values, strict=False))


def _is(kind: str, value: Value) -> bool:
    if kind == "S":
        return isinstance(value, bytes) and len(value) < _LONGEST
    if kind == "_":
        return value is not UNKNOWN
    if kind == "A":
        return isinstance(value, dict)
    if not _wholly_known(value):
        return False
    if kind == "s":
        return isinstance(value, bytes) and len(value) < _LONGEST
    if kind == "i":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "n":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "a":
        return isinstance(value, dict)
    return kind == "*" or (kind == "b" and isinstance(value, bool | int))


def _wholly_known(value: Value) -> bool:
    if isinstance(value, dict):
        return all(map(_wholly_known, value.values()))
    return known(value)


def _list(items: Any) -> dict[Key, Value]:
    return dict(enumerate(items))


def _substr(v: list[Any]) -> bytes | None:
    text, start, length = v[0], v[1], v[2] if len(v) > 2 else None
    start = max(0, len(text) + start) if start < 0 else min(start, len(text))
    end = len(text) if length is None else (start + length if length >= 0 else len(text) + length)
    return bytes(text[start : max(start, end)])


def _found(position: int) -> Value:
    return False if position < 0 else position


def _position(fold: bool, last: bool) -> _Compute:
    def compute(v: list[Any]) -> Value | None:
        text, part = (v[0].lower(), v[1].lower()) if fold else (v[0], v[1])
        start = v[2] if len(v) > 2 else 0
        if not 0 <= start <= len(text):
            return None
        return _found(text.rfind(part, start) if last else text.find(part, start))

    return compute


def _explode(v: list[Any]) -> Value | None:
    return _list(v[1].split(v[0])) if v[0] else None


def _implode(v: list[Any]) -> Value | None:
    glue, array = v if len(v) == 2 else (b"", v[0])
    if isinstance(glue, dict):
        glue, array = array, glue
    if not isinstance(glue, bytes) or not isinstance(array, dict):
        return None
    texts = [to_string(one) if one is not UNKNOWN else None for one in array.values()]
    return None if None in texts else glue.join(text for text in texts if text is not None)


def _replace(v: list[Any]) -> Value | None:
    search, replacement, subject = v
    if not isinstance(subject, bytes):
        return None
    searches = list(search.values()) if isinstance(search, dict) else [search]
    if isinstance(replacement, dict):
        given = list(replacement.values())
        replacements = [given[at] if at < len(given) else b"" for at in range(len(searches))]
    else:
        replacements = [replacement] * len(searches)
    for old, new in zip(searches, replacements, strict=True):
        before, after = to_string(old), to_string(new)
        if before is None or after is None or len(subject) > _LONGEST:
            return None
        subject = subject.replace(before, after) if before else subject
    return bytes(subject)


def _sprintf(v: list[Any]) -> Value | None:
    pieces, rest = [], list(v[1:])
    for literal, spec in re.findall(rb"([^%]+)|%([sdu%])|%", v[0]):
        if literal:
            pieces.append(literal)
        elif spec == b"%":
            pieces.append(b"%")
        elif not spec or not rest:
            return None
        else:
            value = rest.pop(0)
            if (spec != b"s" and (not isinstance(value, int) or (spec == b"u" and value < 0))):
                return None
            text = to_string(value)
            if text is None:
                return None
            pieces.append(text)
    return b"".join(pieces)


def _comparison(fold: bool, length: bool) -> _Compute:
    def compute(v: list[Any]) -> Value | None:
        left, right = v[0][: v[2]] if length else v[0], v[1][: v[2]] if length else v[1]
        if fold:
            left, right = left.lower(), right.lower()
        # Before PHP 8.2 it was a difference of the same sign, which only few tell apart.
        return int(left > right) - int(left < right)

    return compute


def _preg_match(v: list[Any]) -> Value | None:
    pattern = _pattern(v[0])
    return None if pattern is None else int(pattern.search(v[1]) is not None)


def _preg_replace(v: list[Any]) -> Value | None:
    pattern = _pattern(v[0])
    if pattern is None or re.search(rb"[\\$]", v[1]):
        return None
    return bytes(pattern.sub(v[1], v[2]))


_SIMPLE_PATTERN = re.compile(rb"(?:[\w\s/:,;=@#%&~!'\"<>-]|\\[dws./\\-]|[.^$|()?+*]|\[\^?[\w./:\\-]+\])*")

_ODD_PATTERN = re.compile(rb"\(\?|[+*?]{2}|\)[+*]")


def _pattern(text: bytes) -> re.Pattern[bytes] | None:
    """A regular expression of the sort that means the same to PHP and Python."""
    found = re.fullmatch(rb"([/#~@!])(.*)\1([i]?)", text, re.DOTALL)
    if found is None or not _SIMPLE_PATTERN.fullmatch(found[2]) or _ODD_PATTERN.search(found[2]):
        return None
    try:
        return re.compile(found[2], re.ASCII | (re.IGNORECASE if found[3] else 0))
    except re.error:
        return None


def _key(value: Any) -> Key:
    key = array_key(value)
    if key is None:
        raise ValueError
    return key


def _json(value: Any) -> Value:
    if isinstance(value, dict):
        return {_key(key.encode()): _json(one) for key, one in value.items()}
    if isinstance(value, list):
        return _list(map(_json, value))
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value


def _json_decode(v: list[Any]) -> Value | None:
    if len(v) < 2 or v[1] is not True:
        return UNKNOWN
    import json

    found = _json(json.loads(v[0].decode("utf-8")))
    return found if not isinstance(found, int) or abs(found) < 2**53 else UNKNOWN


def _json_encode(v: list[Any]) -> Value | None:
    import json

    text = json.dumps(_for_json(v[0]), separators=(",", ":"))
    return None if "." in re.sub(r'"(?:[^"\\]|\\.)*"', "", text) else text.replace("/", "\\/").encode()


def _for_json(value: Any) -> Any:
    if isinstance(value, dict):
        if list(value) == list(range(len(value))):
            return [_for_json(one) for one in value.values()]
        return {key.decode("utf-8") if isinstance(key, bytes) else str(key): _for_json(one)
                for key, one in value.items()}
    return value.decode("utf-8") if isinstance(value, bytes) else value


def _merge(v: list[Any]) -> Value:
    found: dict[Key, Value] = {}
    position = 0
    for array in v:
        for key, value in array.items():
            if isinstance(key, int):
                key, position = position, position + 1
            found[key] = value
    return found


def _merge_deeply(v: list[Any]) -> Value:
    found: dict[Key, Value] = {}
    for array in v:
        for key, value in array.items():
            if isinstance(key, int) or key not in found:
                found[key if not isinstance(key, int) else sum(isinstance(one, int) for one in found)] = value
                continue
            former = found[key]
            mine, other = (one if isinstance(one, dict) else {0: one} for one in (former, value))
            found[key] = _merge_deeply([mine, other])
    return found


def _filter(v: list[Any]) -> Value:
    return {key: value for key, value in v[0].items() if value not in (None, False, 0, 0.0, b"", b"0", {})}


def _url(v: list[Any]) -> Value | None:
    names = {0: b"scheme", 1: b"host", 5: b"path"}
    found = re.fullmatch(rb"([a-z]+)://([a-z0-9.-]+)(/[\w/.-]*)?", v[0])
    if found is None or v[1] not in names:
        return UNKNOWN
    return {0: found[1], 1: found[2], 5: found[3]}[v[1]]


def _boolean(v: list[Any]) -> Value | None:
    if len(v) < 2 or v[1] not in (258,) or not isinstance(v[0], bytes):
        return v[0] if len(v) == 2 and v[1] == 258 and isinstance(v[0], bool) else None
    return v[0].strip(b" \t\n\r\v\0").lower() in (b"1", b"true", b"on", b"yes")


def _extreme(pick: Callable[[Any], Any]) -> _Compute:
    def compute(v: list[Any]) -> Value | None:
        values = list(v[0].values()) if len(v) == 1 and isinstance(v[0], dict) else v
        plain = all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)
        found: Value = pick(values) if values and plain else UNKNOWN
        return found

    return compute


def _upper_first(text: bytes) -> bytes:
    return text[:1].upper() + text[1:]


def _strstr(v: list[Any]) -> Value:
    at = v[0].find(v[1])
    return False if at < 0 else v[0][:at] if len(v) > 2 and v[2] else v[0][at:]


def _strrchr(v: list[Any]) -> Value:
    at = v[0].rfind(v[1][:1])
    return False if at < 0 else v[0][at:]


def _kind(*types: type) -> _Compute:
    return lambda v: type(v[0]) in types


def _basename(v: list[Any]) -> Value | None:
    last: bytes = v[0].rstrip(b"/").rsplit(b"/", 1)[-1]
    ending = v[1] if len(v) > 1 else b""
    # The folder of the whole site has no name of its own.
    if is_symbolic(last) or (is_symbolic(v[0]) and v[0].count(b"/") < 2):
        return None
    return last[: -len(ending)] if ending and last.endswith(ending) and last != ending else last


def _exported(v: list[Any]) -> Value | None:
    if len(v) < 2 or v[1] is not True or isinstance(v[0], dict | float):
        return None
    if isinstance(v[0], bytes):
        return b"'" + v[0].replace(b"\\", b"\\\\").replace(b"'", b"\\'") + b"'"
    return {None: b"NULL", True: b"true", False: b"false"}.get(v[0]) if v[0] is None or isinstance(v[0], bool) \
        else str(v[0]).encode()


def _rounded(v: list[Any]) -> float | None:
    if len(v) > 1:
        return None
    return float(math.floor(abs(v[0]) + 0.5)) * (1 if v[0] >= 0 else -1)


def _hash(name: str, text: bytes) -> bytes:
    import hashlib

    return hashlib.new(name, text, usedforsecurity=False).hexdigest().encode()


def _encoded(text: bytes) -> bytes:
    import base64

    return base64.b64encode(text)


def _decoded(text: bytes) -> bytes | None:
    import base64

    return base64.b64decode(text, validate=True)


def _search(v: list[Any]) -> Value | None:
    answers = {key: identical(v[0], value) for key, value in v[1].items()}
    return next((key for key, same in answers.items() if same), False) if len(v) > 2 and v[2] is True else None


MORE: dict[str, tuple[str, _Compute]] = {
    "strlen": ("s", lambda v: len(v[0])), "substr": ("si?i", _substr),
    "strpos": ("ss?i", _position(fold=False, last=False)), "stripos": ("ss?i", _position(fold=True, last=False)),
    "strrpos": ("ss", _position(fold=False, last=True)), "strstr": ("ss?b", _strstr), "strrchr": ("ss", _strrchr),
    "str_contains": ("ss", lambda v: v[1] in v[0]), "str_starts_with": ("ss", lambda v: v[0].startswith(v[1])),
    "str_ends_with": ("ss", lambda v: v[0].endswith(v[1])),
    "ucfirst": ("s", lambda v: _upper_first(v[0])), "lcfirst": ("s", lambda v: v[0][:1].lower() + v[0][1:]),
    "ucwords": ("s", lambda v: re.sub(rb"(?:^|(?<=[ \t\r\n\f\v]))[a-z]", lambda found: found[0].upper(), v[0])),
    "implode": ("*?A", _implode), "join": ("*?A", _implode), "explode": ("ss", _explode),
    "str_replace": ("***", _replace), "sprintf": ("S?_+", _sprintf),
    "str_repeat": ("si", lambda v: v[0] * v[1] if v[1] >= 0 and v[1] * len(v[0]) < _LONGEST else None),
    "strrev": ("s", lambda v: v[0][::-1]), "md5": ("s", lambda v: _hash("md5", v[0])),
    "sha1": ("s", lambda v: _hash("sha1", v[0])),
    "base64_encode": ("s", lambda v: _encoded(v[0])),
    "base64_decode": ("s", lambda v: _decoded(v[0])), "bin2hex": ("s", lambda v: v[0].hex().encode()),
    "strcmp": ("ss", _comparison(fold=False, length=False)), "strcasecmp": ("ss", _comparison(fold=True, length=False)),
    "strncmp": ("ssi", _comparison(fold=False, length=True)),
    "strncasecmp": ("ssi", _comparison(fold=True, length=True)),
    "preg_match": ("ss", _preg_match), "preg_replace": ("sss", _preg_replace),
    "json_decode": ("s?*", _json_decode), "json_encode": ("*", _json_encode),
    "count": ("A", lambda v: len(v[0])), "sizeof": ("A", lambda v: len(v[0])),
    "max": ("*?*+", _extreme(max)), "min": ("*?*+", _extreme(min)), "abs": ("n", lambda v: abs(v[0])),
    "array_merge": ("A?A+", _merge), "array_merge_recursive": ("a?a+", _merge_deeply),
    "array_replace": ("A?A+", lambda v: {key: one for array in v for key, one in array.items()}),
    "array_keys": ("A", lambda v: _list(v[0])), "array_values": ("A", lambda v: _list(v[0].values())),
    "array_flip": ("a", lambda v: {_key(one): key for key, one in v[0].items()}),
    "array_combine": ("aA", lambda v: dict(zip(map(_key, v[0].values()), v[1].values(), strict=True))),
    "array_fill_keys": ("a*", lambda v: {_key(one): v[1] for one in v[0].values()}),
    "array_filter": ("a", _filter),
    "array_search": ("*a?b", _search),
    "is_string": ("*", _kind(bytes)), "is_array": ("*", _kind(dict)), "is_int": ("*", _kind(int)),
    "is_integer": ("*", _kind(int)), "is_bool": ("*", _kind(bool)), "is_float": ("*", _kind(float)),
    "is_numeric": ("*", lambda v: number(v[0]) is not None), "is_scalar": ("*", _kind(bytes, int, bool, float)),
    "basename": ("S?s", _basename), "var_export": ("*?b", _exported), "parse_url": ("si", _url),
    "filter_var": ("*?i", _boolean),
    "intdiv": ("ii", lambda v: int(v[0] / v[1]) if v[1] and abs(v[0]) < 2**53 else None),
    "round": ("n?i", _rounded), "floor": ("n", lambda v: float(math.floor(v[0]))),
    "ceil": ("n", lambda v: float(math.ceil(v[0]))),
    "number_format": ("i", lambda v: f"{v[0]:,}".encode()),
}
_MAY_BE_NULL = frozenset(("parse_url", "json_decode"))
