"""Array elements by their names."""

from __future__ import annotations

import pytest

from fixer.php.arrays import array_key, assembled, element, element_name, holders
from fixer.php.values import HOST, UNKNOWN, UNSET, Key, Value


@pytest.mark.parametrize(("value", "key"), [
    (b"a", b"a"), (b"", b""), (b"5", 5), (b"-5", -5), (b"05", b"05"), (b"-0", b"-0"), (b"0", 0), (b"1.5", b"1.5"),
    (b" 1", b" 1"),
    (b"9" * 30, b"9" * 30), (7, 7), (1.9, 1), (True, 1), (False, 0), (None, b""),
    (UNKNOWN, None), (UNSET, b""), (HOST, None), ({}, None), (float("inf"), None), (float("nan"), None),
])
def test_keys(value: Value, key: Key | None) -> None:
    assert array_key(value) == key


@pytest.mark.parametrize(("base", "key", "name"), [
    ("$a", b"x", "$a['x']"), ("$a", 5, "$a[5]"), ("$a['x']", -1, "$a['x'][-1]"), ("$a", b"\xff", "$a['\udcff']")])
def test_names(base: str, key: Key, name: str) -> None:
    assert element_name(base, key) == name


@pytest.mark.parametrize(("name", "above"), [
    ("$a", []), ("$a['x']", ["$a"]), ("$a['x'][5]", ["$a", "$a['x']"]), ("WP_CACHE", [])])
def test_holders(name: str, above: list[str]) -> None:
    assert list(holders(name)) == above


@pytest.mark.parametrize(("value", "keys", "found"), [
    ({b"x": 1}, "['x']", 1), ({b"x": {5: b"y"}}, "['x'][5]", b"y"), ({b"x": 1}, "['y']", UNSET),
    ({}, "['x']['y']", UNSET),
    (UNKNOWN, "['x']", UNKNOWN), (b"text", "[0]", UNKNOWN), (5, "['x']", UNSET), (None, "['x']", UNSET),
    (UNSET, "['x']", UNSET),
    ({b"x": UNKNOWN}, "['x']['y']", UNKNOWN),
])
def test_elements(value: Value, keys: str, found: Value) -> None:
    assert element(value, keys) == found


@pytest.mark.parametrize(("value", "given", "whole"), [
    (UNSET, [("['x']", 1)], {b"x": 1}), (None, [("['x']['y']", 1)], {b"x": {b"y": 1}}),
    ({b"x": 1}, [("['x']", UNSET)], {}),
    (UNSET, [("['x']", UNSET)], UNSET), ({}, [("['x']['y']", UNSET)], {}), (b"text", [("['x']", 1)], UNKNOWN),
    ({b"x": 1}, [("['y']", 2), ("['x']", 3)], {b"x": 3, b"y": 2}),
    ({b"x": {b"a": 1}}, [("['x']['a']", UNSET)], {b"x": {}}),
    ({b"x": 1}, [], {b"x": 1}),
])
def test_assembled(value: Value, given: list[tuple[str, Value]], whole: Value) -> None:
    assert assembled(value, given) == whole


def test_assembling_leaves_the_array_alone() -> None:
    array: Value = {b"x": {b"y": 1}}
    assembled(array, [("['x']['y']", 2)])
    assert array == {b"x": {b"y": 1}}
