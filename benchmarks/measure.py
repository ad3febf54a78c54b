"""Measuring whole processes and calls."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of a process takes: seconds of wall clock, and its peak memory in bytes."""

    seconds: float
    memory: int


def process(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end and measure it.

    Args:
        command: the program and its arguments.
        folder: where it runs.

    Raises:
        RuntimeError: it failed.
    """
    started = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    errors = child.stderr.read().decode(errors="replace") if child.stderr else ""
    if child.stderr:
        child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise RuntimeError(f"{command} failed: {errors}")
    return Cost(seconds, usage.ru_maxrss * 1024)


def alternating(first: Sequence[str], second: Sequence[str], folder: Path, rounds: int) -> tuple[float, float]:
    """Median seconds of two commands, run in turns so that both meet the same machine."""
    costs: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 2):
        for command, found in zip((first, second), costs, strict=True):
            seconds = process(command, folder).seconds
            if turn > 1:
                found.append(seconds)
    return statistics.median(costs[0]), statistics.median(costs[1])


def median_call(prepare: Callable[[], Callable[[], object]], rounds: int) -> float:
    """Median seconds of a call; ``prepare`` makes a fresh one each time and is not counted."""
    found = []
    for _ in range(rounds):
        call = prepare()
        started = time.perf_counter()
        call()
        found.append(time.perf_counter() - started)
    return statistics.median(found)


def alternating_calls(first: Callable[[], Callable[[], object]], second: Callable[[], Callable[[], object]],
                      rounds: int) -> tuple[float, float]:
    """Median seconds of two calls, made in turns so that both meet the same machine; see ``median_call``."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for prepare, costs in zip((first, second), found, strict=True):
            call = prepare()
            started = time.perf_counter()
            call()
            costs.append(time.perf_counter() - started)
    return statistics.median(found[0]), statistics.median(found[1])


PYTHON = sys.executable
FIXER = str(Path(sys.executable).with_name("fixer"))
