"""The PHP functions whose value can be computed from their arguments alone."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from fixer.php.values import (
    HOST,
    UNKNOWN,
    UNSET,
    Value,
    equal,
    identical,
    is_symbolic,
    known,
    number,
    to_string,
    truth,
)

# Computed in a module of their own, which few configs need.
MORE = frozenset((
    "abs", "array_combine", "array_fill_keys", "array_filter", "array_flip", "array_keys", "array_merge",
    "array_merge_recursive", "array_replace", "array_search", "array_values", "base64_decode", "base64_encode",
    "basename", "bin2hex", "ceil", "count", "explode", "filter_var", "floor", "implode", "intdiv", "is_array",
    "is_bool", "is_float", "is_int", "is_integer", "is_numeric", "is_scalar", "is_string", "join", "json_decode",
    "json_encode", "lcfirst", "max", "md5", "min", "number_format", "parse_url", "preg_match", "preg_replace",
    "round", "sha1", "sizeof", "sprintf", "str_contains", "str_ends_with", "str_repeat", "str_replace",
    "str_starts_with", "strcasecmp", "strcmp", "stripos", "strlen", "strncasecmp", "strncmp", "strpos", "strrchr",
    "strrev", "strrpos", "strstr", "substr", "ucfirst", "ucwords", "var_export",
))
_SPACES = b" \t\n\r\0\x0b"


def cast(kind: bytes, value: Value) -> Value:
    """``(kind) value``."""
    if value is UNKNOWN:
        return UNKNOWN
    if kind in (b"bool", b"boolean"):
        told = truth(value)
        return UNKNOWN if told is None else told
    if kind == b"string":
        text = to_string(value)
        return UNKNOWN if text is None else text
    if kind in (b"int", b"integer"):
        if isinstance(value, bool) or value is None or value is UNSET:
            return int(bool(value) and value is not UNSET)
        amount = number(value)
        return int(amount) if amount is not None and abs(amount) < 2**53 else UNKNOWN
    if kind == b"array" and isinstance(value, dict):
        return value
    return UNKNOWN


def _dirname(values: list[Value]) -> Value:
    path = values[0] if values else UNKNOWN
    levels = values[1] if len(values) > 1 else 1
    if not isinstance(path, bytes) or not isinstance(levels, int):
        return UNKNOWN
    for _ in range(levels):
        stripped = path.rstrip(b"/")
        if not path:
            return path
        if b"/" not in stripped:
            return b"." if not is_symbolic(path) else UNKNOWN
        path = stripped.rsplit(b"/", 1)[0] or b"/"
    return path


def _basename(values: list[Value]) -> Value:
    path = values[0] if values else UNKNOWN
    if len(values) != 1 or not isinstance(path, bytes) or is_symbolic(path):
        return UNKNOWN
    return path.rstrip(b"/").rsplit(b"/", 1)[-1]


def _realpath(values: list[Value]) -> Value:
    path = values[0] if values else UNKNOWN
    return posixpath.normpath(path) if isinstance(path, bytes) and path else UNKNOWN


def _trim(left: bool, right: bool) -> Callable[[list[Value]], Value]:
    def compute(values: list[Value]) -> Value:
        text = values[0] if values else UNKNOWN
        characters = values[1] if len(values) > 1 else _SPACES
        if not isinstance(text, bytes) or not isinstance(characters, bytes) or b".." in characters:
            return UNKNOWN
        if is_symbolic(text):
            characters = characters.replace(b"\0", b"")
        text = text.lstrip(characters) if left else text
        return text.rstrip(characters) if right else text

    return compute


def _case(change: Callable[[bytes], bytes]) -> Callable[[list[Value]], Value]:
    def compute(values: list[Value]) -> Value:
        text = values[0] if values else UNKNOWN
        if text == HOST:
            return HOST
        return change(text) if isinstance(text, bytes) and not is_symbolic(text) else UNKNOWN

    return compute


def _in_array(values: list[Value]) -> Value:
    if len(values) < 2 or not isinstance(values[1], dict):
        return UNKNOWN
    strict = truth(values[2]) if len(values) > 2 else False
    if strict is None:
        return UNKNOWN
    answers = [(identical if strict else equal)(values[0], item) for item in values[1].values()]
    if True in answers:
        return True
    return UNKNOWN if None in answers else False


def _is_null(values: list[Value]) -> Value:
    return UNKNOWN if not values or values[0] is UNKNOWN else values[0] in (None, UNSET)


def _str_replace(values: list[Value]) -> Value:
    if len(values) != 3 or not all(isinstance(one, bytes) and known(one) for one in values):
        return UNKNOWN
    search, replacement, subject = (to_string(one) or b"" for one in values)
    return subject.replace(search, replacement) if search else subject


def _preg_replace(values: list[Value]) -> Value:
    """Only the one idiom that matters here: taking the port off the host name."""
    if len(values) != 3 or values[1:] != [b"", HOST] or not isinstance(values[0], bytes):
        return UNKNOWN
    return HOST if re.fullmatch(rb"([/#~@]):(\\d|\[0-9\])[+*]\$?\1[iDu]*", values[0]) else UNKNOWN


def _strtok(values: list[Value]) -> Value:
    return HOST if values == [HOST, b":"] else UNKNOWN


def _sapi(_values: list[Value]) -> Value:
    return b"fpm-fcgi"


PURE: dict[str, Callable[[list[Value]], Value]] = {
    "dirname": _dirname,
    "basename": _basename,
    "realpath": _realpath,
    "trim": _trim(left=True, right=True),
    "ltrim": _trim(left=True, right=False),
    "rtrim": _trim(left=False, right=True),
    "chop": _trim(left=False, right=True),
    "strtolower": _case(bytes.lower),
    "strtoupper": _case(bytes.upper),
    "in_array": _in_array,
    "is_null": _is_null,
    "str_replace": _str_replace,
    "preg_replace": _preg_replace,
    "strtok": _strtok,
    "php_sapi_name": _sapi,
    "intval": lambda values: cast(b"int", values[0]) if len(values) == 1 else UNKNOWN,
    "boolval": lambda values: cast(b"bool", values[0]) if len(values) == 1 else UNKNOWN,
    "strval": lambda values: cast(b"string", values[0]) if len(values) == 1 else UNKNOWN,
}


def pure(name: str, values: list[Value]) -> Value:
    """The value of a call of the function ``name``, which is in ``PURE`` or ``MORE``."""
    compute = PURE.get(name)
    value = UNKNOWN if compute is None else compute(values)
    if value is UNKNOWN and name in MORE:
        from fixer.php.more_functions import computed

        return computed(name, values)
    return value
