"""YAML as nodes that know their places."""

from __future__ import annotations

import pytest

from fixer.errors import InTheWayError
from fixer.site.yaml_text import Element, below, composed, keys_of, texts_below

TEXT = b"# head\na:\n  b:\n    - one\n    - 'two'\n  c: three\nd: 4\n"


def test_places() -> None:
    root = composed(TEXT, "x.yml")
    assert keys_of(root) == {"a": 2, "d": 7}
    assert keys_of(below(root, "a")) == {"b": 3, "c": 6}
    assert texts_below(below(root, "a", "b")) == [Element("one", 4), Element("two", 5)]
    assert texts_below(root) == [Element("one", 4), Element("two", 5), Element("three", 6), Element("4", 7)]


def test_what_is_not_there() -> None:
    root = composed(TEXT, "x.yml")
    assert below(root, "b") is None
    assert below(root, "d", "e") is None
    assert below(None, "a") is None
    assert keys_of(below(root, "d")) == {}
    assert texts_below(None) == []
    assert composed(b"# nothing\n", "x.yml") is None


def test_each_node_counts_once_where_names_stand_for_others() -> None:
    root = composed(b"a: &name [one, *name]\nb: *name\n", "x.yml")
    assert [text.text for text in texts_below(root)] == ["one"]


@pytest.mark.parametrize(("content", "line"), [
    (b"a:\n  b: [\n", 3), (b"- a\n", None), (b"\xff\xfe\xfd", None), (b"[" * 5000, None), (b"a: {\n", 2),
])
def test_what_is_no_mapping(content: bytes, line: int | None) -> None:
    with pytest.raises(InTheWayError) as refused:
        composed(content, "x.yml")
    assert refused.value.path == "x.yml"
    assert refused.value.line == line


@pytest.mark.parametrize(("depth", "refused"), [(50, False), (5000, True)])
def test_brackets_within_brackets(depth: int, refused: bool) -> None:
    text = f"a: {'[' * depth}{']' * depth}\nb: ']]]'\n".encode()
    if refused:
        with pytest.raises(InTheWayError, match="deep"):
            composed(text, "x.yml")
    else:
        assert composed(text, "x.yml") is not None
