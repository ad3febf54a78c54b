"""Whatever a config looks like: what comes of a recipe is lossless, idempotent, valid and effective.

``FIXER_FUZZ=20000`` runs that many examples of each property in place of the usual few.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fixer.outcome import Outcome
from fixer.php.values import shorthand_bytes
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.results import RecipeResult
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.php.planned import is_kept
from tests.php.sites import disagreements, drupal7, run, wordpress
from tests.properties.configs import AUTOPTIMIZE, CONTACT_FORM_7, PLUPLOAD, WOOZONE, Subject, configs
from tests.support.effects import Effects
from tests.support.php import PhpWorker
from tests.support.surroundings import platform

EXAMPLES = int(os.environ.get("FIXER_FUZZ", "75"))
WORLDS = (("dev", True), ("live", True), ("live", False))


def _autoptimize(effects: Effects, _https: bool) -> bool:
    value = _at_takeover(effects).get("AUTOPTIMIZE_CACHE_CHILD_DIR")
    return isinstance(value, str) and re.fullmatch(r"/uploads/(?:[^/]+/)*", value) is not None


def _memory(effects: Effects, _https: bool) -> bool:
    value = _at_takeover(effects).get("WP_MEMORY_LIMIT")
    size = shorthand_bytes(value.encode() if isinstance(value, str) else value if isinstance(value, int) else None)
    return size is not None and (size == -1 or size >= 256 * 1024**2)


def _names(effects: Effects, https: bool) -> bool:
    assert effects.takeover is not None
    server = effects.takeover.server
    return server["SERVER_NAME"] == "www.example.com" and str(server["SERVER_PORT"]) == ("443" if https else "80")


def _plupload(effects: Effects, _https: bool) -> bool:
    value = effects.conf.get("plupload_temporary_uri") if isinstance(effects.conf, dict) else None
    return isinstance(value, str) and value.startswith(("private://", "public://"))


def _at_takeover(effects: Effects) -> dict[int | str, object]:
    assert effects.takeover is not None
    return dict(effects.takeover.constants)


PROMISES: dict[str, Callable[[Effects, bool], bool]] = {
    "autoptimize": _autoptimize, "woozone-memory-limit": _memory, "contact-form-7": _names, "plupload": _plupload}


@pytest.fixture(scope="module")
def workshop() -> Iterator[Path]:
    """A folder that holds one site after another."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("subject", [AUTOPTIMIZE, WOOZONE, CONTACT_FORM_7, PLUPLOAD], ids=lambda one: one.recipe)
def test_any_config(php: PhpWorker, workshop: Path, subject: Subject) -> None:
    folder = workshop / subject.recipe

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES < 1000, database=None,
              suppress_health_check=list(HealthCheck))
    @given(configs(subject))
    def check(config: bytes) -> None:
        assume(php.lint(config) is None)
        site = _site(folder, subject, config)
        before = [run(php, site, platform(environment, https=https)) for environment, https in WORLDS]
        assume(all(one.takeover is not None for one in before))
        result = _planned(site, subject)
        if result.outcome is Outcome.CHANGE:
            _check_change(php, folder, subject, config, before, result)
        elif result.outcome is Outcome.SATISFIED:
            _check_effect(before, subject)
        else:
            assert result.outcome is Outcome.CONFLICT
            assert not result.changes
            assert all(conflict.path for conflict in result.conflicts)

    check()


def _site(folder: Path, subject: Subject, config: bytes) -> Site:
    path = folder / ("sites/default/settings.php" if subject is PLUPLOAD else "wp-config.php")
    if path.exists():
        path.write_bytes(config)
        return find_site(DirectoryTree(folder))
    return (drupal7 if subject is PLUPLOAD else wordpress)(folder, config)


def _planned(site: Site, subject: Subject) -> RecipeResult:
    return plan(site, [load(subject.recipe)]).results[0]


def _check_change(php: PhpWorker, folder: Path, subject: Subject, config: bytes, before: list[Effects],
                  result: RecipeResult) -> None:
    (change,) = result.changes
    assert change.before == config
    after = change.after
    assert after is not None
    assert php.lint(after) is None
    if not any("replaced" in note.message for note in result.notes):
        assert is_kept(config, after)
    site = _site(folder, subject, after)
    effects = [run(php, site, platform(environment, https=https)) for environment, https in WORLDS]
    _check_effect(effects, subject)
    for former, now in zip(before, effects, strict=True):
        assert now.output == former.output
        assert now.fatal == former.fatal
        if not any("too late" in note.message for note in result.notes):
            assert set(_without_lines(now)) <= set(_without_lines(former))
    assert disagreements(php, site, WORLDS[1:2]) == []
    again = _planned(site, subject)
    assert (again.outcome, again.changes) == (Outcome.SATISFIED, ())


def _check_effect(effects: list[Effects], subject: Subject) -> None:
    for (environment, https), one in zip(WORLDS, effects, strict=True):
        assert PROMISES[subject.recipe](one, https), (environment, https)


def _without_lines(effects: Effects) -> list[str]:
    return [re.sub(r":\d+$", "", warning) for warning in effects.warnings]


@settings(max_examples=EXAMPLES // 3, deadline=None, derandomize=EXAMPLES < 1000, database=None)
@given(st.binary(max_size=200), st.binary(max_size=60))
def test_any_bytes(workshop: Path, head: bytes, tail: bytes) -> None:
    for config in (head, b"<?php " + head, b"<?php $a" + head + b"; require ABSPATH . 'wp-settings.php';" + tail):
        site = _site(workshop / "bytes", AUTOPTIMIZE, config)
        result = plan(site, [load("autoptimize"), load("contact-form-7")]).results[0]
        assert result.outcome in (Outcome.CHANGE, Outcome.CONFLICT, Outcome.SATISFIED)
