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
_PREFIXES = (b"ghp_", b"gho_", b"ghs_", b"ghu_", b"github_pat_", b"glpat-", b"xox", b"k_live_", b"k_test_", b"AKIA",
             b"ASIA", b"AIza", b"Bearer ", b"SG.", b".eyJ", b"npm_", b"hf_", b"shpat_", b"shpca_", b"shppa_", b"shpss_",
             b"whsec_", b"dop_v1_", b"sq0atp-", b"sq0csp-")
_TOKEN = (
    rb"(?:\bBearer[ ]+|(?<![A-Za-z0-9])(?=(?:gh[posu]_|github_pat_|glpat-|xox[abeprs]-|[sr]k_(?:live|test)_|A[KS]IA"
    rb"|AIza[\w-]{30}|SG\.[\w-]{16}|eyJ[\w-]{10,}\.eyJ|npm_\w{20}|hf_\w{20}|shp(?:at|ca|pa|ss)_|whsec_|dop_v1_"
    rb"|sq0(?:atp|csp)-)))"
    rb"(?P<secret>[\w.~+/=-]{12,})"
)
_WEBHOOK = rb"(?:hooks\.slack\.com/(?:services|workflows)|discord(?:app)?\.com/api/webhooks)/(?P<secret>[\w/-]{12,})"
_CONNECTION = rb"(?i:uid|user id)=[^;'\"\n]{0,128};[ ]*(?i:pwd)=(?P<secret>[^;'\"\n]+)"


def shaped_secrets(content: bytes) -> Iterator[Range]:
    """Ranges of such secrets, in no order."""
    patterns = []
    if b"://" in content and b"@" in content:
        patterns += [_WITH_PASSWORD, _WITH_USER]
    if b"PRIVATE KEY-----" in content:
        patterns.append(_PRIVATE_KEY)
    if b"hooks" in content:
        patterns.append(_WEBHOOK)
    if b";PWD=" in content or b"; PWD=" in content:
        patterns.append(_CONNECTION)
    if any(prefix in content for prefix in _PREFIXES):
        patterns.append(_TOKEN)
    for pattern in patterns:
        for match in re.finditer(pattern, content):
            yield match.span("secret")
