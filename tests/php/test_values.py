"""Values that are told, symbolic or unknown, and the rules recipes have for them."""

from __future__ import annotations

import pytest

from fixer.php.rules import AtLeastSize, Exactly, Falsy, Matching, Rule, Truthy
from fixer.php.values import HOST, NOT_ON, UNKNOWN, UNSET, WILD, Value, equal, identical, same, shorthand_bytes, truth


@pytest.mark.parametrize(("left", "right", "answer"), [
    (HOST, HOST, True), (HOST, b"x", None), (WILD, WILD, None), (UNKNOWN, UNKNOWN, None), (UNKNOWN, 1, None),
    (NOT_ON, b"ON", False),
    (b"ON", NOT_ON, False), (NOT_ON, b"OFF", None), (NOT_ON, NOT_ON, None), (UNSET, None, True), (b"a", b"a", True),
    (1, 1, True),
    ({b"a": UNKNOWN}, {b"a": UNKNOWN}, None), ({b"a": 1}, {b"a": 1}, True),
])
def test_comparing_what_is_not_wholly_known(left: Value, right: Value, answer: bool | None) -> None:
    assert equal(left, right) is answer
    assert identical(left, right) is answer


@pytest.mark.parametrize(("left", "right", "answer"), [
    (1, True, False), (1, 1.0, False), ({b"a": 1}, {b"a": True}, False), (UNKNOWN, UNKNOWN, True),
    ({1: b"a", 2: b"b"}, {2: b"b", 1: b"a"}, False)])
def test_sameness_minds_types_and_order(left: Value, right: Value, answer: bool) -> None:
    assert same(left, right) is answer


@pytest.mark.parametrize(("value", "answer"), [
    (UNKNOWN, None), (WILD, None), (NOT_ON, None), (HOST, True), (UNSET, False), (b"0", False), (b"0.0", True),
    ({}, False), (0.0, False)])
def test_truth(value: Value, answer: bool | None) -> None:
    assert truth(value) is answer


@pytest.mark.parametrize(("value", "size"), [
    (b"256M", 256 << 20), (b"256m", 256 << 20), (b" 1G ", 1 << 30), (b"1g", 1 << 30), (b"64K", 64 << 10),
    (b"1024", 1024), (b"-1", -1), (-1, -1), (512, 512),
    (b"256 M", 256 << 20), (b"256MB", 256), (b"1.5G", 1 << 30), (b"5T", 5), (b"M", None), (b"", None),
    (b"9" * 5000, None), (True, None), (None, None),
    ({}, None), (UNKNOWN, None), (1e400, None), (1.9, 1),
])
def test_sizes(value: Value, size: int | None) -> None:
    assert shorthand_bytes(value) == size


RULES: tuple[tuple[Rule, tuple[Value, ...], tuple[Value, ...]], ...] = (
    (Exactly("x"), (b"x",), (b"y", b"X", True, None, UNKNOWN, UNSET, HOST)),
    (Exactly(True), (True, 1, b"1", b"yes"), (False, 0, b"", None, UNKNOWN)),
    (Exactly(False), (False, 0, b"", b"0"), (True, 1, None, UNKNOWN)),
    (Exactly(1), (1, b"1", True, 1.0), (2, b"x", False, UNKNOWN)),
    (AtLeastSize("256M"), (b"256M", b"1G", b"-1", -1, 1 << 28), (b"64M", 64, b"", UNKNOWN, None, True)),
    (Matching((r"/uploads/.*", r"HOME/x")), (b"/uploads/", b"/uploads/a", b"\0home\0/x"), (b"/x", UNKNOWN, 1, None)),
    (Truthy(), (True, 1, b"x"), (False, 0, b"", None, UNKNOWN, UNSET, HOST)),
    (Falsy(), (False, 0, b"", b"0"), (True, 1, None, UNKNOWN, UNSET)),
)


@pytest.mark.parametrize(("rule", "good", "bad"), RULES, ids=lambda one: type(one).__name__)
def test_rules(rule: Rule, good: tuple[Value, ...], bad: tuple[Value, ...]) -> None:
    assert [value for value in good if not rule.accepts(value)] == []
    assert [value for value in bad if rule.accepts(value)] == []


@pytest.mark.parametrize(("rule", "value", "may"), [
    (Exactly("&", ("&amp;",)), b"&amp;", True), (Exactly("&", ("&amp;",)), b";", False),
    (Exactly("&"), b"&amp;", False), (Truthy(), False, False),
    (AtLeastSize("256M"), b"64M", True), (AtLeastSize("256M"), b"512M", False), (AtLeastSize("256M"), b"lots", False),
    (AtLeastSize("256M"), UNKNOWN, False),
])
def test_what_may_be_replaced_unasked(rule: Rule, value: Value, may: bool) -> None:
    assert rule.may_replace(value) is may


def test_a_value_known_to_be_bad_may_be_replaced() -> None:
    rule = Matching((r"a+",), known_bad=("b",))
    assert [rule.may_replace(value) for value in (b"b", b"a", b"c", None, 1)] == [True] + [False] * 4
    assert not rule.accepts(b"b")
    assert not Matching((r"a+",)).may_replace(b"b")
