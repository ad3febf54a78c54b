"""Digests that tell whether a file is the one a bundle was made for, and tell nothing else of it."""

from __future__ import annotations

import hashlib
import hmac
import os
import re

from fixer.secrets import secret_ranges

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}|scrypt:[0-9a-f]{32}:[0-9a-f]{64}")
_COST = {"n": 1 << 14, "r": 8, "p": 1, "maxmem": 1 << 26, "dklen": 32}


def digest(data: bytes) -> str:
    """The digest of a file's bytes.

    Whoever holds a bundle may know all of a file but a password in it. So where there are secrets, trying out
    passwords is made as slow as can be borne.

    Args:
        data: all of the file.
    """
    if secret_ranges(data):
        salt = os.urandom(16)
        return f"scrypt:{salt.hex()}:{_slow(data, salt)}"
    return f"sha256:{_quick(data).hex()}"


def is_digest(text: str) -> bool:
    """Whether ``text`` is a digest."""
    return _DIGEST.fullmatch(text) is not None


def has_digest(data: bytes, expected: str) -> bool:
    """Whether ``data`` are the bytes that a digest was made of.

    Args:
        data: all of a file.
        expected: a digest.
    """
    kind, _, rest = expected.partition(":")
    if kind == "sha256":
        return hmac.compare_digest(_quick(data).hex(), rest)
    salt, _, found = rest.partition(":")
    return hmac.compare_digest(_slow(data, bytes.fromhex(salt)), found)


def _quick(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _slow(data: bytes, salt: bytes) -> str:
    return hashlib.scrypt(_quick(data), salt=salt, **_COST).hex()
