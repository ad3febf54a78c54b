"""A search in many places, shared out among this machine's processors."""

from __future__ import annotations

import marshal
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import starmap
from select import POLLIN, poll
from typing import NamedTuple, NoReturn, TypeAlias

from fixer.site.tree import Hit

_FEWEST_PROCESSES = 2
_MOST_PROCESSES = 8
# The numbers of all parts must fit at once into a pipe, which holds 64 KB.
_MOST_PARTS = 4096
_NUMBER_BYTES = 4
_SIZE_BYTES = 8
_PIPE_BYTES = 65536

Hits: TypeAlias = list[Hit]
Search: TypeAlias = Callable[[Hit], Iterable[Hit]]


class _Worker(NamedTuple):
    process: int
    results: int


def processors() -> int:
    """How many processes may work at once; 1 where this system cannot share work out."""
    # Elsewhere a process that was forked may not use all of the system's libraries.
    if sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST_PROCESSES)


def shared_out(places: Sequence[Hit], search: Search) -> Iterator[Hit]:
    """What ``search`` finds in each place, in the order of the places.

    What a process that failed has left undone is done here, so that its error is raised here, too.

    Args:
        places: where to search.
        search: is called for each, in some process, and changes nothing.
    """
    size = max(1, -(-len(places) // _MOST_PARTS))
    parts = [places[start : start + size] for start in range(0, len(places), size)]
    workers: list[_Worker] = []
    try:
        _start(workers, parts, search)
        done: dict[int, Hits] = {}
        next_one = 0
        for number, hits in _results(workers):
            done[number] = hits
            while next_one in done:
                yield from done.pop(next_one)
                next_one += 1
        for number in range(next_one, len(parts)):
            yield from done[number] if number in done else _hits(parts[number], search)
    finally:
        for worker in workers:
            os.kill(worker.process, signal.SIGKILL)
        for worker in workers:
            os.close(worker.results)
            os.waitpid(worker.process, 0)


def _start(workers: list[_Worker], parts: Sequence[Sequence[Hit]], search: Search) -> None:
    """Start processes that take one part after the other; fewer, or none, where the system gives no more."""
    wanted = min(processors(), len(parts))
    if wanted < _FEWEST_PROCESSES:
        return
    numbers, numbers_in = os.pipe()
    os.write(numbers_in, b"".join(number.to_bytes(_NUMBER_BYTES, "big") for number in range(len(parts))))
    os.close(numbers_in)
    with suppress(OSError):
        while len(workers) < wanted:
            results, results_in = os.pipe()
            # An interrupt must find the new process among the workers, and must not run anything of its parent's in it.
            before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
            try:
                process = os.fork()
                if process == 0:
                    _take_parts(numbers, results_in, parts, search)
                workers.append(_Worker(process, results))
            except OSError:
                os.close(results)
                raise
            finally:
                os.close(results_in)
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.close(numbers)


def _take_parts(numbers: int, results_in: int, parts: Sequence[Sequence[Hit]], search: Search) -> NoReturn:
    """All that a started process does. Nothing of its parent's runs in it: no handlers, no tidying up."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
        while number := os.read(numbers, _NUMBER_BYTES):
            hits = marshal.dumps([tuple(hit) for hit in _hits(parts[int.from_bytes(number, "big")], search)])
            with os.fdopen(results_in, "wb", closefd=False) as results:
                results.write(number + len(hits).to_bytes(_SIZE_BYTES, "big") + hits)
    finally:
        os._exit(0)


def _hits(places: Sequence[Hit], search: Search) -> Hits:
    return [hit for place in places for hit in search(place)]


def _results(workers: Sequence[_Worker]) -> Iterator[tuple[int, Hits]]:
    """The numbers of parts, each with what was found there, as they are done."""
    waiting = poll()
    unread: dict[int, bytearray] = {}
    for worker in workers:
        waiting.register(worker.results, POLLIN)
        unread[worker.results] = bytearray()
    while unread:
        for descriptor, _ in waiting.poll():
            piece = os.read(descriptor, _PIPE_BYTES)
            if not piece:
                waiting.unregister(descriptor)
                del unread[descriptor]
                continue
            unread[descriptor] += piece
            yield from _whole_results(unread[descriptor])


def _whole_results(data: bytearray) -> Iterator[tuple[int, Hits]]:
    """Those results that have arrived whole, which are taken out of ``data``."""
    start = _NUMBER_BYTES + _SIZE_BYTES
    while len(data) >= start:
        end = start + int.from_bytes(data[_NUMBER_BYTES:start], "big")
        if len(data) < end:
            return
        hits = marshal.loads(data[start:end])  # noqa: S302 - written by a process of our own
        yield int.from_bytes(data[:_NUMBER_BYTES], "big"), list(starmap(Hit, hits))
        del data[:end]
