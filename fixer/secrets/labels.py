"""What stands in the place of a secret: the same for the same value, so that a reviewer sees same or changed.

Secrets are numbered as they come up in a run. A number says nothing about the value, not even to somebody
who could guess it, as a hash would.
"""

from __future__ import annotations

REDACTED = "‹redacted›"
_REDACTED = REDACTED.encode()
_LABELS: dict[bytes, bytes] = {}


def label(secret: bytes) -> bytes:
    """What to show for ``secret``: ``‹redacted›#1``; a label as it is.

    Args:
        secret: the value, or the part of it that stands on one line.
    """
    if secret.startswith(_REDACTED) and not secret[len(_REDACTED) :].strip(b"#0123456789"):
        return secret
    return _LABELS.setdefault(secret, b"%s#%d" % (_REDACTED, len(_LABELS) + 1))


def label_text(secret: str) -> str:
    """``label`` for text."""
    return label(secret.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")
