"""Generated sites by the thousand, every law held against each: figures, and the smallest failure of each kind."""

from __future__ import annotations

import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.properties.configs import examples
from tests.properties.examples import Example
from tests.properties.laws import Laws
from tests.properties.subjects import SUBJECTS
from tests.support.php import PhpWorker


class Failure(NamedTuple):
    """One kind of failure: the smallest example, what was said, how often."""

    example: Example
    said: str
    times: int


class Hunt(NamedTuple):
    """What came of a hunt.

    Args:
        tried: how many examples.
        seen: how they came out.
        failures: by kind.
        seconds: of the clock.
        processor: seconds of this process, without PHP.
    """

    tried: int
    seen: Counter[str]
    failures: dict[str, Failure]
    seconds: float
    processor: float


def hunt(number: int, start: int, only: str = "") -> Hunt:
    """Try examples.

    Args:
        number: how many.
        start: where chance begins; the same number gives the same examples.
        only: a part of the names of the subjects to try.
    """
    subjects = tuple(one for one in SUBJECTS if only in one.name)
    failures: dict[str, Failure] = {}
    begun, processor = time.monotonic(), time.process_time()
    tried = 0
    with PhpWorker() as php, tempfile.TemporaryDirectory() as folder:
        laws = Laws(php, Path(folder))

        @seed(start)
        @settings(max_examples=number, deadline=None, database=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(examples(subjects))
        def check(example: Example) -> None:
            nonlocal tried
            tried += 1
            try:
                laws.check(example)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is hunted for
                _note(failures, example, error)

        check()
    return Hunt(tried, laws.seen, failures, time.monotonic() - begun, time.process_time() - processor)


def _note(failures: dict[str, Failure], example: Example, error: Exception) -> None:
    place = traceback.extract_tb(error.__traceback__)[-1]
    kind = f"{Path(place.filename).name}:{place.lineno} {type(error).__name__}: {str(error)[:60]}"
    former = failures.get(kind)
    times = 1 if former is None else former.times + 1
    smaller = former is None or len(repr(example)) < len(repr(former.example))
    failures[kind] = Failure(example, str(error)[:1000], times) if former is None or smaller \
        else former._replace(times=times)
