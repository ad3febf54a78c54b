"""A search shared out among processes finds what a search by one process finds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from fixer.errors import AccessError
from fixer.site import directory, several_processes
from fixer.site.directory import DirectoryTree
from fixer.site.several_processes import shared_out
from fixer.site.tree import Hit

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="work is shared out on Linux only")

PLACES = [Hit(f"folder{number:05}/", frozenset()) for number in range(10_000)]


@pytest.fixture(autouse=True)
def three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(several_processes, "processors", lambda: 3)


def in_each(place: Hit) -> Iterator[Hit]:
    yield Hit(place.path + "a\udce9.php", frozenset((b"needle",)))
    yield Hit(place.path + "b.php", frozenset((b"needle", b"\xff")))


def test_results_come_in_the_order_of_the_places() -> None:
    assert list(shared_out(PLACES, in_each)) == [hit for place in PLACES for hit in in_each(place)]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_places(count: int) -> None:
    assert list(shared_out(PLACES[:count], in_each)) == [hit for place in PLACES[:count] for hit in in_each(place)]


def test_what_a_process_left_undone_is_done_here() -> None:
    here = os.getpid()

    def dying(place: Hit) -> Iterator[Hit]:
        if place.path == "folder00007/" and os.getpid() != here:
            os._exit(1)
        return in_each(place)

    assert list(shared_out(PLACES[:50], dying)) == [hit for place in PLACES[:50] for hit in in_each(place)]


def test_an_error_is_raised_here() -> None:
    def failing(place: Hit) -> Iterator[Hit]:
        if place.path == "folder00007/":
            raise AccessError("folder00007 may not be read")
        return in_each(place)

    hits = shared_out(PLACES[:50], failing)
    with pytest.raises(AccessError, match="folder00007 may not be read"):
        list(hits)


def test_without_further_processes_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert list(shared_out(PLACES[:5], in_each)) == [hit for place in PLACES[:5] for hit in in_each(place)]


def test_no_process_and_no_open_file_stays_when_the_reader_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    fork = os.fork

    def noted() -> int:
        started.append(fork())
        return started[-1]

    monkeypatch.setattr(os, "fork", noted)
    before = len(list(Path("/proc/self/fd").iterdir()))
    hits = shared_out(PLACES, in_each)
    assert isinstance(hits, Generator)
    next(hits)
    hits.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert len(started) == 3
    for process in started:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_long_search_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        folder = tmp_path / f"plugin{number % 7}/part{number}"
        folder.mkdir(parents=True)
        (folder / "a.php").write_text("needle" if number % 3 else "straw")
        (folder.parent / f"z{number}.php").write_text("needle")
    tree = DirectoryTree(tmp_path)
    alone = list(tree.search("", (".php",), (b"needle",)))
    monkeypatch.setattr(directory, "_ALONE_SECONDS", 0)
    assert list(tree.search("", (".php",), (b"needle",))) == alone != []


def test_an_interrupt_while_processes_start_leaves_none_behind() -> None:
    """The interrupt comes as if from a terminal, to the whole group, at some moment of starting them."""
    script = (
        "import time\n"
        "from fixer.site import several_processes as several\n"
        "from fixer.site.tree import Hit\n"
        "several.processors = lambda: 8\n"
        "places = [Hit(f'{number}/', frozenset()) for number in range(64)]\n"
        "print('started', flush=True)\n"
        "try:\n"
        "    while True:\n"
        "        list(several.shared_out(places, lambda place: [place] if time.sleep(0.001) is None else []))\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted', flush=True)\n")
    for wait in range(12):
        process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   start_new_session=True, text=True)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.01 + wait * 0.0017)
        os.killpg(process.pid, signal.SIGINT)
        said, failure = process.communicate(timeout=30)
        assert (said, failure) == ("interrupted\n", "")
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
