"""Secrets known by their own shape, whatever they are bound to: URLs with a password, keys, tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.secrets.found import Range

# Patterns are compiled when they are first needed: few texts hold anything of this kind.
# A password may hold an unescaped @ or /; a colon before the first slash may also start a port. Bounded,
# so that a long line of colons cannot make the search quadratic.
_WITH_PASSWORD = (
    rb"://(?P<secret>[^\s'\"<>/?#@:]{0,128}:(?!\d{1,5}[/?#])"
    rb"(?:[^\s'\"<>/]{0,256}(?=@)|[^\s'\"<>]{0,256}?(?=@)))@"
)
_WITH_USER = rb"(?i:https?)://(?P<secret>[^\s'\"<>/?#@:]{1,256})@"
_PRIVATE_KEY = rb"-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?P<secret>(?s:.*?))(?:-----END|\Z)"
_PREFIXES = (b"ghp_", b"gho_", b"ghs_", b"ghu_", b"github_pat_", b"glpat-", b"xoxb-", b"xoxp-", b"sk_live_",
             b"rk_live_", b"AKIA", b"Bearer ")
_TOKEN = (
    rb"(?:\bBearer[ ]+|(?<![A-Za-z0-9])(?=(?:gh[posu]_|github_pat_|glpat-|xox[bp]-|[sr]k_live_|AKIA)))"
    rb"(?P<secret>[\w.~+/=-]{12,})"
)


def shaped_secrets(content: bytes) -> Iterator[Range]:
    """Ranges of such secrets, in no order."""
    patterns = []
    if b"://" in content and b"@" in content:
        patterns += [_WITH_PASSWORD, _WITH_USER]
    if b"PRIVATE KEY-----" in content:
        patterns.append(_PRIVATE_KEY)
    if any(prefix in content for prefix in _PREFIXES):
        patterns.append(_TOKEN)
    for pattern in patterns:
        for match in re.finditer(pattern, content):
            yield match.span("secret")
