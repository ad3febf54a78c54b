"""Kills ``fixer apply --in-place`` at random moments and looks at what it leaves."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from fixer.php.lint import php_command

SAMPLE = Path(__file__).parents[2] / "sample_sites" / "pantheon-wordpress"
RECIPES = ("autoptimize", "contact-form-7", "woozone-memory-limit", "query-monitor", "woozone-cache-symlink",
           "wp-fastest-cache-symlink", "tubepress-pro-php-version", "add-management-page-capability")
State = dict[str, bytes | str]


class WrongError(AssertionError):
    """A killed run left something that it must not."""


class Figures(NamedTuple):
    """What came of the runs.

    Args:
        rounds: how many runs were killed.
        moments: how many had written nothing yet, were in the middle, had written everything.
        leftovers: how many left unfinished files.
        seconds: how long a run takes that nobody kills.
        writing: how much of that it takes from its first unfinished file to its last.
        files: how many files and links a run changes.
    """

    rounds: int
    moments: Counter[str]
    leftovers: int
    seconds: float
    writing: float
    files: int

    def __str__(self) -> str:
        parts = ", ".join(f"{count} {name}" for name, count in sorted(self.moments.items()))
        return (f"{self.rounds} runs killed, each of {self.seconds * 1000:.0f} ms, {self.writing * 1000:.0f} of them "
                f"for writing {self.files} files and links: {parts}; {self.leftovers} left unfinished files; "
                "every file was old or new, and every next run completed")


def kill_many(workshop: Path, rounds: int, seed: int) -> Figures:
    """Kills so many runs.

    A quarter of the moments are spread over the whole run, the others over the part in which it writes.

    Args:
        workshop: an empty folder.
        rounds: how many.
        seed: of the random moments.

    Raises:
        WrongError: a run left a file that is neither old nor new, or the next run did not complete it.
    """
    chance = random.Random(seed)
    site = _site(workshop / "measured")
    old = state(site)
    _warm_up(site)
    _apply(site)
    new = state(site)
    changed = {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}
    shutil.rmtree(site)
    watched = sorted({"", *(path.rpartition("/")[0] for path in changed)})
    site = _site(workshop / "timed")
    run = _timed(site, watched)
    shutil.rmtree(site)
    moments: Counter[str] = Counter()
    leftovers = 0
    for number in range(rounds):
        site = _site(workshop / str(number))
        if number % 4:
            _run(site, watched, chance.uniform(0, run.writing * 1.1))
        else:
            _run(site, None, chance.uniform(0, run.seconds * 1.1))
        left = list(site.rglob(".fixer-*"))
        leftovers += bool(left)
        moments[_look(site, old, new, changed, left)] += 1
        _apply(site)
        after = state(site)
        if after != new and not _is_right_another_way(site, after, new):
            raise WrongError(f"the run after the one that was killed left {_difference(after, new)}")
        shutil.rmtree(site)
    return Figures(rounds, moments, leftovers, run.seconds, run.writing, len(changed))


def _site(folder: Path) -> Path:
    shutil.copytree(SAMPLE, folder, symlinks=True)
    return folder


def state(site: Path) -> State:
    """Every file and link below a folder, and folders that are empty."""
    found: State = {}
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def _look(site: Path, old: State, new: State, changed: set[str], left: list[Path]) -> str:
    """How far a killed run has come; each file must be whole."""
    now = state(site)
    for path in left:
        if not path.name.endswith(".php"):
            raise WrongError(f"{path.name} could be read by visitors")
        if path.is_file() and not path.is_symlink() and path.stat().st_mode & 0o077 and not _is_whole(path, new):
            raise WrongError(f"{path.name} is unfinished, and others may read it")
        now.pop(path.relative_to(site).as_posix())
    for name in now.keys() | old.keys():
        if now.get(name) not in (old.get(name), new.get(name)):
            raise WrongError(f"{name} is neither old nor new")
    done = sum(now.get(path) == new.get(path) for path in changed)
    return "before the first" if not done else "after the last" if done == len(changed) else "in the middle"


def _is_whole(path: Path, new: State) -> bool:
    return path.read_bytes() in new.values()


def _is_right_another_way(site: Path, after: State, new: State) -> bool:
    """Whether nothing is left to do although the config differs.

    Query Monitor's link as it should be is as good as the constant: once a run that was killed has put it right,
    the next run does not add the constant.
    """
    from fixer.applying import ApplyRequest, apply

    found = apply(ApplyRequest(str(site), RECIPES, write=False, in_place=True)).plan
    config = after["wp-config.php"]
    return (_difference(after, new) == "wp-config.php" and isinstance(config, bytes) and b"QM_DB_SYMLINK" not in config
            and all(result.outcome.value == "satisfied" for result in found.results))


def _difference(one: State, other: State) -> str:
    return ", ".join(sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)))


class _Run(NamedTuple):
    """How long a run took: all of it, and from its first unfinished file to its last."""

    seconds: float
    writing: float


def _timed(site: Path, watched: list[str]) -> _Run:
    """A run that nobody kills."""
    started = first = last = time.perf_counter()
    child = _started(site)
    while not _has_ended(child):
        if any(_is_written_to(site / folder) for folder in watched):
            last = time.perf_counter()
            first = last if first == started else first
    os.waitpid(child, 0)
    return _Run(time.perf_counter() - started, last - first)


def _started(site: Path) -> int:
    child = os.fork()
    if child == 0:
        _become_fixer(site)
    return child


def _run(site: Path, watched: list[str] | None, seconds: float) -> None:
    """Runs fixer in a child that is killed.

    Args:
        site: the site.
        watched: folders; the clock starts when an unfinished file appears in one of them. None: at once.
        seconds: when the child is killed, unless it has ended.
    """
    child = _started(site)
    if watched is not None:
        while not _has_ended(child) and not any(_is_written_to(site / folder) for folder in watched):
            pass
    until = time.perf_counter() + seconds
    while time.perf_counter() < until and not _has_ended(child):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _has_ended(child: int) -> bool:
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _is_written_to(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(entry.name.startswith(".fixer-") for entry in entries)
    except OSError:
        return False


def _warm_up(site: Path) -> None:
    """Imports what a run needs, so that children spend their time on the run itself."""
    import fixer.cli.apply_command
    import fixer.guard
    import fixer.site.write  # noqa: F401
    from fixer.applying import ApplyRequest, apply

    apply(ApplyRequest(str(site), RECIPES, write=False, in_place=True))


def _become_fixer(site: Path) -> None:
    """Never returns: this process is ``fixer apply --in-place`` from here on."""
    status = 70
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Without a php to ask, a run is short, and most of it is its own.
        os.environ["PATH"] = os.devnull
        php_command.cache_clear()
        status = _apply_here(site)
    finally:
        os._exit(status)


def _apply_here(site: Path) -> int:
    from fixer.cli import main

    try:
        main(["apply", str(site), "--in-place", *(part for recipe in RECIPES for part in ("--recipe", recipe))])
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def _apply(site: Path) -> None:
    """Runs fixer in a child that nobody kills; it must complete."""
    _, status = os.waitpid(_started(site), 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise WrongError(f"the next run ended with status {os.waitstatus_to_exitcode(status)}")
