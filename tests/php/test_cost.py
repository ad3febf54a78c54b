"""What reading and editing cost grows with the file and no faster; the bounds are generous, for busy machines."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.site.model import Site
from tests.php.planned import define, planned
from tests.php.sites import drupal7, wordpress

PROBE = define("PROBE", 1)


def _seconds(site: Site, recipe: str | None = None) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        result = planned(site, recipe or PROBE)
        best = min(best, time.process_time() - start)
        assert result.outcome is Outcome.CHANGE
    return best




def defines_of(count: int) -> str:
    return "".join(f"define('A{number}', 'x');\n" for number in range(count))


def branches_of(count: int) -> str:
    return "if (isset($a['k'])) { $a['k'] = f(); }\n" * count


def times_of(count: int) -> str:
    return "if (time() > 5) { $a['k'] = 1; }\n$b = isset($a['k']);\n" * count


def array_of(count: int) -> str:
    return "$a = array(" + "".join(f"'k{n}' => array({n}),\n" for n in range(count)) + ");"


def chain_of(count: int) -> str:
    return "$a = " + " . ".join(["'x'"] * count) + ";"


def comments_of(count: int) -> str:
    return "// A remark, and one more.\n" * count


@pytest.mark.parametrize(("made", "count"), [
    (defines_of, 2000), (branches_of, 400), (times_of, 200), (array_of, 800), (chain_of, 2000), (comments_of, 10000)],
    ids=["defines", "branches", "unsure", "array", "chain", "comments"])
def test_growth_is_linear(tmp_path: Path, made: Callable[[int], str], count: int) -> None:
    small = _seconds(wordpress(tmp_path / "small", made(count)))
    large = _seconds(wordpress(tmp_path / "large", made(count * 3)))
    assert large < 6 * small + 0.05


def test_a_settings_file_full_of_comments_takes_milliseconds(tmp_path: Path) -> None:
    page = "/**\n" + " * A line that explains a setting at some length, as default.settings.php does.\n" * 28 + " */\n"
    site = drupal7(tmp_path, f"{page}$conf['a'] = 1;\n" * 30)
    assert len((tmp_path / "sites/default/settings.php").read_bytes().splitlines()) > 900
    assert _seconds(site, "plupload") < 0.1


def test_a_plan_takes_a_few_milliseconds(tmp_path: Path) -> None:
    assert _seconds(wordpress(tmp_path, defines_of(20)), "autoptimize") < 0.02
