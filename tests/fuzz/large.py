"""Inputs blown up to a megabyte: none may be parsed, read and searched for places longer than two seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tests.fuzz.corpus import seeds
from tests.fuzz.shapes import shapes
from tests.fuzz.target import KINDS, Kind, place_lines

MEGABYTE = 1_000_000
SECONDS = 2.0
_GARBAGE_THRESHOLD = 100_000  # as the command line sets it


class Large(NamedTuple):
    """A large config: its name, bytes and kind of site."""

    name: str
    source: bytes
    kind: Kind


class Took(NamedTuple):
    """A large config and the seconds of the processor it took; whether fixer followed it to its end."""

    name: str
    seconds: float
    followed: bool


def blown_up(source: bytes) -> Iterator[tuple[str, bytes]]:
    """A config of a megabyte in several ways: repeated whole, its code repeated, its longest lines repeated."""
    yield "whole", _repeated(source)
    head, tag, code = source.partition(b"<?php")
    yield "code", head + tag + _repeated(code or b" ")
    longest = max(source.splitlines() or [b" "], key=len)
    yield "line", b"<?php\n" + _repeated(longest + b"\n")


def _repeated(piece: bytes) -> bytes:
    return (piece * (MEGABYTE // max(1, len(piece)) + 1))[:MEGABYTE]


def large_configs(every: int) -> Iterator[Large]:
    """Every shape, then configs of the zoos blown up; each content once.

    Args:
        every: take only each so many-th config of the zoos.
    """
    done: set[bytes] = set()
    for shape in shapes():
        yield Large(shape.name, shape.source(MEGABYTE), KINDS[0])
    for name, source, kind in list(seeds())[::every]:
        for way, content in blown_up(source):
            if content not in done:
                done.add(content)
                yield Large(f"{name}, {way}", content, kind)


def seconds_for(source: bytes, kind: Kind) -> float:
    """How long a config takes to be parsed, read and searched for places."""
    return _took("", source, kind).seconds


def _took(name: str, source: bytes, kind: Kind) -> Took:
    # A run of fixer reads one config: what the one before left behind is not collected on this one's time.
    gc.collect()
    start = time.process_time()
    followed = place_lines(source, kind)
    return Took(name, time.process_time() - start, followed)


def measured(configs: Iterable[Large], seconds: float) -> list[Took]:
    """What some configs take, one after the other, as many as can be begun within some seconds."""
    former = gc.get_threshold()
    gc.set_threshold(_GARBAGE_THRESHOLD)
    end = time.monotonic() + seconds
    found = []
    for one in configs:
        if time.monotonic() > end:
            break
        found.append(_took(*one))
    gc.set_threshold(*former)
    return found
