"""Versions of extensions and of PHP in order."""

from __future__ import annotations

import pytest

from fixer.recipe.versions import at_least, version_key

ORDER = ["1.0-dev", "1.0-alpha1", "1.0-beta2", "1.0-rc1", "1.0", "1.0.1", "1.9", "1.10", "2.0-beta1", "2", "2.0.1",
         "5.5", "5.10", "8.0"]


def test_order() -> None:
    assert sorted(ORDER, key=version_key) == ORDER


@pytest.mark.parametrize(("one", "other"), [("2", "2.0"), ("v1.2", "1.2"), ("7.x-1.5", "1.5"), ("1.0.0", "1"),
                                            (" 1.2 ", "1.2"), ("1.0RC1", "1.0-rc1")])
def test_equal(one: str, other: str) -> None:
    assert version_key(one) == version_key(other)


@pytest.mark.parametrize(("version", "minimum", "expected"), [
    ("5.6", "5.6", True), ("5.6.1", "5.6", True), ("5.5.9", "5.6", False), ("5.10", "5.6", True), (None, "1", False),
    ("", "1", False), ("trunk-", "99", False), ("7.x-2.x-dev", "2.3", False), ("8.x-2.3", "2.3", True),
    ("5." + "1" * 5000, "5.6", True), ("5.0" + "0" * 5000, "5.6", False), ("4." + "9" * 5000, "5.6", False),
    ("5.6-rc" + "9" * 5000, "5.6", False),
    ("5.6-beta", "5.6", False), ("5.6.0-beta", "5.6", False), ("5.6.0", "5.6", True), ("5.6-p1", "5.6", True),
])
def test_at_least(version: str | None, minimum: str, expected: bool) -> None:
    assert at_least(version, minimum) is expected
