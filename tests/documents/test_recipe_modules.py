"""Writing digests into Python files: the digests differ, and nothing else."""

from __future__ import annotations

import difflib

import pytest

from fixer.data import recipes_dir
from fixer.documents.recipe_modules import read_module, with_digests
from fixer.recipe.catalog import load, recipe_files

IMPORT = b"from fixer.recipe.model import Source\n"
NEW = "0123456789ab"


def written(module: bytes, digest: str = NEW) -> bytes:
    read = read_module(module)
    assert read is not None
    return with_digests(read, lambda _source: digest)


@pytest.mark.parametrize(("before", "after"), [
    (b'x = Source("a", "b")\n', b'x = Source("a", "b", digest="0123456789ab")\n'),
    (b"x = Source('a', 'b')\n", b"x = Source('a', 'b', digest=\"0123456789ab\")\n"),
    (b'x = Source("a", "b",)\n', b'x = Source("a", "b", digest="0123456789ab",)\n'),
    (b'x = Source("a","b" , )\n', b'x = Source("a","b", digest="0123456789ab" , )\n'),
    (b'x = Source("a", ("b"))\n', b'x = Source("a", ("b"), digest="0123456789ab")\n'),
    (b'x = Source("a", ("b"\n  "c"))\n', b'x = Source("a", ("b"\n  "c"), digest="0123456789ab")\n'),
    (b'x = Source("a", "b"  # why\n)\n', b'x = Source("a", "b", digest="0123456789ab"  # why\n)\n'),
    (b'x = Source(  # one\n    "a",  # two\n    "b",  # three\n    # four\n)\n',
     b'x = Source(  # one\n    "a",  # two\n    "b", digest="0123456789ab",  # three\n    # four\n)\n'),
    (b'x = Source(section="b", document="a")\n', b'x = Source(section="b", document="a", digest="0123456789ab")\n'),
    (b'x = Source("a", section="b")\n', b'x = Source("a", section="b", digest="0123456789ab")\n'),
    (b'x = Source("a", "b", "old")\n', b'x = Source("a", "b", "0123456789ab")\n'),
    (b"x = Source('a', 'b', digest='old')\n", b"x = Source('a', 'b', digest='0123456789ab')\n"),
    (b'x = Source(digest=  "old", document="a", section="b")\n',
     b'x = Source(digest=  "0123456789ab", document="a", section="b")\n'),
    (b'x = Source("a", "b", digest=("o"\n  "ld"))\n', b'x = Source("a", "b", digest=("0123456789ab"))\n'),
    (b'x = Source("a", "b", digest=r"""old""")\n', b'x = Source("a", "b", digest="0123456789ab")\n'),
    (b'x = (Source("a", "b"), Source("c", "d", digest="old"))\n',
     b'x = (Source("a", "b", digest="0123456789ab"), Source("c", "d", digest="0123456789ab"))\n'),
    (b'x = Source(\n\t"a",\n\t"b"\n)\n', b'x = Source(\n\t"a",\n\t"b", digest="0123456789ab"\n)\n'),
    (b'if True:\n    x = Source("\xc3\xa9\xe2\x80\xa6", "b"); y = 1\n',
     b'if True:\n    x = Source("\xc3\xa9\xe2\x80\xa6", "b", digest="0123456789ab"); y = 1\n'),
    (b'x = Source("a", "b")', b'x = Source("a", "b", digest="0123456789ab")'),
    (b'x = Other("a", "b")  # Source("a", "b")\ny = \'Source("a", "b")\'\n',
     b'x = Other("a", "b")  # Source("a", "b")\ny = \'Source("a", "b")\'\n'),
])
def test_one_source(before: bytes, after: bytes) -> None:
    for around in (b"%s", b"# \xe2\x80\x9ctext\xe2\x80\x9d\n\n%s", b"%s\n\n\n# end  \n"):
        assert written(around % (IMPORT + before)) == around % (IMPORT + after)
        assert written(around % (IMPORT + after)) == around % (IMPORT + after)


def test_another_name() -> None:
    before = b'from fixer.recipe.model import (Recipe, Source as From)\nx = From("a", "b")\ny = Source("a", "b")\n'
    assert written(before) == before.replace(b'From("a", "b")', b'From("a", "b", digest="0123456789ab")')


def test_another_class_of_that_name() -> None:
    module = b'from fixer.php.source import Source\nx = Source("a", "b")\n'
    assert written(module) == module


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark(line_end: bytes, mark: bytes) -> None:
    before = mark + (IMPORT + b'x = Source("a",\n    "b",\n)\n').replace(b"\n", line_end)
    assert written(before) == before.replace(b'"b"', b'"b", digest="0123456789ab"')


def test_another_encoding() -> None:
    before = b"# -*- coding: latin-1 -*-\n# \xe9\n" + IMPORT + b'x = Source("\xe9", "b")\n'
    assert written(before) == before.replace(b'"b"', b'"b", digest="0123456789ab"')


@pytest.mark.parametrize(("length", "below"), [(97, False), (98, True)])
@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"])
def test_a_line_that_would_be_too_long_is_broken(length: int, below: bool, line_end: bytes) -> None:
    line = b'x = Source("a", "%s"' % (b"b" * (length - 19)) + b")"
    before = (IMPORT + line + b"\n").replace(b"\n", line_end)
    separator = b"," + line_end + b" " * 11 if below else b", "
    assert written(before) == before.replace(b'")', b'"' + separator + b'digest="0123456789ab")')
    assert all(len(one) <= 120 for one in written(before).split(line_end))


def test_a_broken_line_is_aligned_with_the_first_argument() -> None:
    before = IMPORT + b'x = Source(\n\t"a",\n\t"' + b"b" * 110 + b'",\n)\n'
    assert written(before) == before.replace(b'b",', b'b",\n\tdigest="0123456789ab",')


@pytest.mark.parametrize("source", [
    b'x = Source(A, "b")\n', b'x = Source("a", f"b")\n', b'x = Source("a", b"b")\n', b'x = Source("a")\n',
    b'x = Source(*y)\n', b'x = Source("a", "b", **y)\n', b'x = Source("a", "b", digest=D)\n',
    b'x = Source("a" + "b", "c")\n', b'x = Source("a", "b", "c", "d")\n', b'x = Source("a", document="b")\n',
    b'x = Source("a", "b"', b"x = (\n", b'\x0cx = Source("a", "b")\n', b'x = Source("a", "\xe9")\n',
])
def test_what_cannot_be_edited_safely_is_not(source: bytes) -> None:
    assert read_module(IMPORT + source) is None


@pytest.mark.parametrize("module", [b"\xff\xfe\0", b"# coding: nonsense\n", b"x = (\n", b"(" * 100_000])
def test_what_is_not_python(module: bytes) -> None:
    assert read_module(module) is None


@pytest.mark.parametrize("recipe_id", list(recipe_files()))
def test_every_recipe_can_be_edited(recipe_id: str) -> None:
    module = recipe_files()[recipe_id].read_bytes()
    read = read_module(module)
    assert read is not None
    assert [one[:3] for one in read.sources] == list(load(recipe_id).sources)
    assert with_digests(read, lambda source: source.digest) == module
    changed = written(module).decode()
    of_sources = ("Source(", "digest=", *(f'"{one.section}"' for one in load(recipe_id).sources))
    differences = [line for line in difflib.ndiff(module.decode().splitlines(), changed.splitlines())
                   if line[0] in "+-" and not any(text in line for text in of_sources)]
    assert differences == []


def test_no_recipe_is_left_out() -> None:
    assert {path.parent.parent for path in recipe_files().values()} == {recipes_dir()}
