"""JSON edited as text: everything but the new value stays, and goes back to the byte."""

from __future__ import annotations

import json

import pytest

from fixer.site.json_text import added, parse, removed, replaced

PRETTY = '{\n    "b": 1,\n    "a": {\n        "x": "é\\/",\n        "y": [1, 2]\n    },\n    "e": {},\n    "l": []\n}\n'
TEXTS = [PRETTY, PRETTY.replace("    ", "\t"), PRETTY.replace("\n", "\r\n"), PRETTY.replace("    ", "  ").rstrip("\n"),
         '{"b":1,"a":{"x":1,"y":[1]},"e":{},"l":[]}', ' {"a" : { "x":1 , "y":[1] }, "e":{ }, "l":[ ] } ']


@pytest.mark.parametrize("text", [*TEXTS, "{}", "[]", "[[1,[2]],{\"a\":[]}]", "1", '"a\\u00e9\\n"', "null", "-1.5e+3"])
def test_is_read_like_json(text: str) -> None:
    assert parse(text).data == json.loads(text)


@pytest.mark.parametrize("text", ["", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "[1 2]", "01", "1 2", "nul", "'a'",
                                  '"\n"', "{\"a\" 1}", "[" * 300 + "]" * 300, '"\\x"'])
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("keys", "value"), [(("new",), 1), (("new", "deep", "deeper"), "ü/"), (("a", "z"), True),
                                             (("a", "new", "k"), {"u": 1, "v": [2]}), (("a", "y", 2), {"url": "x"})])
def test_added_and_removed_again(text: str, keys: tuple[str | int, ...], value: object) -> None:
    if "[1]" in text and keys == ("a", "y", 2):
        keys = ("a", "y", 1)
    after = added(text, keys, value)
    found = parse(after).at(*keys)
    assert found is not None
    assert found.data == value
    without = [line for line in after.split("\n") if line.strip("\r ,\t\n") in text]
    assert ("\r\n" in after) is ("\r\n" in text)
    assert len(without) >= text.count("\n")
    topmost = next(length for length in range(1, len(keys) + 1) if parse(text).at(*keys[:length]) is None)
    assert removed(after, keys[:topmost]) == text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("holder", ["e", "l"])
def test_empty_ones_are_filled_and_emptied(text: str, holder: str) -> None:
    value = parse(text).at(holder)
    assert value is not None
    was = text[value.start : value.end]
    after = added(text, (holder, "k", "d"), "v")
    assert json.loads(after)[holder] == {"k": {"d": "v"}}
    assert replaced(after, (holder,), was) == text
    assert "é" not in text or "é" in after


def test_layout() -> None:
    deep = '[1, 2],\n        "z": {\n            "k": 1\n        }\n'
    assert added(PRETTY, ("a", "z", "k"), 1) == PRETTY.replace("[1, 2]\n", deep)
    assert added(PRETTY, ("e", "k"), 1) == PRETTY.replace('"e": {}', '"e": {\n        "k": 1\n    }')
    assert added('{"a":1}', ("b",), 2) == '{"a":1, "b": 2}'
    assert added("{}\n", ("b",), 2) == '{\n    "b": 2\n}\n'


@pytest.mark.parametrize(("text", "keys"), [('{"a":1}', ("a",)), ('{"a":1}', ("a", "b")), ('{"a":[1]}', ("a", "b")),
                                            ('{"a":{"k":1}}', ("a", 0)), ('{"a":null}', ("a", "b"))])
def test_what_is_in_the_way_stays(text: str, keys: tuple[str | int, ...]) -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        added(text, keys, 1)


def test_removing() -> None:
    assert removed('{"a":1, "b":2}', ("a",)) == '{"b":2}'
    assert removed('{"a":1, "b":2}', ("b",)) == '{"a":1}'
    assert removed('{"a":{ "b":2 }}', ("a", "b")) == '{"a":{}}'
    assert removed('{"a":[1, 2, 3]}', ("a", 1)) == '{"a":[1, 3]}'
    for keys in (("c",), ("a", "b")):
        with pytest.raises(ValueError, match="not there"):
            removed('{"a":1}', keys)
    with pytest.raises(ValueError, match="not there"):
        replaced('{"a":1}', ("b",), "1")


def test_of_keys_that_come_twice_the_last_counts() -> None:
    assert parse('{"a":1,"a":2}').data == {"a": 2}
    found = parse('{"a":1,"a":2}').at("a")
    assert found is not None
    assert found.data == 2
