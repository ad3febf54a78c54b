"""Inputs blown up to a megabyte: none may take the PHP editor longer than two seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple

from tests.fuzz.target import Kind, edit

MEGABYTE = 1_000_000
SECONDS = 2.0


class Slow(NamedTuple):
    """An input and the seconds it took."""

    name: str
    seconds: float


def blown_up(source: bytes) -> Iterator[tuple[str, bytes]]:
    """A config of a megabyte in several ways: repeated whole, its code repeated, its longest lines repeated."""
    yield "whole", _repeated(source)
    head, tag, code = source.partition(b"<?php")
    yield "code", head + tag + _repeated(code or b" ")
    longest = max(source.splitlines() or [b" "], key=len)
    yield "line", b"<?php\n" + _repeated(longest + b"\n")


def _repeated(piece: bytes) -> bytes:
    return (piece * (MEGABYTE // max(1, len(piece)) + 1))[:MEGABYTE]


def seconds_for(source: bytes, kind: Kind) -> float:
    """How long the editor takes for a config."""
    start = time.process_time()
    edit(source, kind)
    return time.process_time() - start
