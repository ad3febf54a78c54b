"""Whatever a config looks like: what comes of a recipe is lossless, valid, effective, idempotent, and can be undone.

The examples are the same in every run; ``python -m tests.fuzz configs`` tries others, and many more.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixer.outcome import Outcome
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.php.sites import wordpress
from tests.properties.configs import examples
from tests.properties.examples import Example
from tests.properties.laws import Laws
from tests.properties.subjects import SUBJECTS, Style
from tests.support.php import PhpWorker

EXAMPLES = {"wordpress": 110, "bedrock": 50, "drupal7": 90, "drupal8": 15, "drupal10": 35}


@pytest.fixture(scope="module")
def workshop() -> Iterator[Path]:
    """A folder that holds one site after another."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("style", EXAMPLES)
def test_the_laws_hold(php: PhpWorker, workshop: Path, style: Style) -> None:
    laws = Laws(php, workshop)
    subjects = tuple(subject for subject in SUBJECTS if subject.style == style)

    @settings(max_examples=EXAMPLES[style], deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))
    @given(examples(subjects))
    def check(example: Example) -> None:
        laws.check(example)

    check()


@settings(max_examples=30, deadline=None, derandomize=True, database=None)
@given(st.binary(max_size=200), st.binary(max_size=60))
def test_any_bytes(workshop: Path, head: bytes, tail: bytes) -> None:
    for config in (head, b"<?php " + head, b"<?php $a" + head + b"; require ABSPATH . 'wp-settings.php';" + tail):
        folder = workshop / "bytes"
        if (folder / "wp-config.php").exists():
            (folder / "wp-config.php").write_bytes(config)
            site = find_site(DirectoryTree(folder))
        else:
            site = wordpress(folder, config)
        result = plan(site, [load("autoptimize"), load("contact-form-7")]).results[0]
        assert result.outcome in (Outcome.CHANGE, Outcome.CONFLICT, Outcome.SATISFIED)
