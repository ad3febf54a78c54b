"""What was inserted, put in the place of something or taken out, and then undone: every byte as before."""

from __future__ import annotations

import pytest

from fixer.php.comments import introduction, taken_out
from fixer.php.document import Document
from fixer.php.insertion import append, comment_above, insert_before, with_room
from fixer.php.own_comments import own_comments
from fixer.php.undoing import below, block_end, with_statement, with_values, without_block

BLOCK = [introduction("one", "why."), b"if ( X ) {", b"\tnew();", b"}"]
SECOND = [introduction("two", "why."), b"second();"]
AT = b"old"
SOURCES = [
    b"<?php\n\nold();\n", b"<?php\na();\nold();\n", b"<?php\r\na();\r\n\r\nold();\r\n", b"<?php\n\told();\n",
    b"<?php old();\n", b"<?php a(); old();", b"<?php\r\na();\nold();\n", b"<?php\n  \t\nold();\n",
    b"<?php\na(); // old one\n# more\nold(); b();\n", b"<?php a(); /* x */ old();\nb();", b"<?php\na();\r\r\nold();\r\r\n",
    b"<?php\n{\nold();\n}", b"<?php\rold();\r", b"<?php\na();\n\n\nold();\n",
]
ENDS = [b"", b"\n", b"\n\n", b"\n\n\n", b"\r\n", b"\r\n\r\n", b"\n  \n", b"\n# last", b" // last\n",
        b"\n__halt_compiler();x", b"\n\n__halt_compiler();", b" __halt_compiler();\nx"]


def inserted(source: bytes, lines: list[bytes]) -> bytes:
    """Lines above ``old()``."""
    document = Document(source)
    return document.with_edits([insert_before(document, source.rindex(AT), lines)]).source


def appended(source: bytes, lines: list[bytes]) -> bytes:
    """Lines at the end."""
    document = Document(source)
    return document.with_edits([append(document, lines)]).source


def taken(source: bytes, recipe: str) -> bytes:
    """The file without the block of a recipe."""
    document = Document(source)
    lines = {"one": BLOCK, "two": SECOND}[recipe][1:]
    (comment,) = own_comments(document, recipe)
    end = block_end(document, comment, lines)
    assert end is not None
    return without_block(document, comment, end).source


@pytest.mark.parametrize("source", SOURCES)
def test_above_a_statement(source: bytes) -> None:
    both = inserted(inserted(source, BLOCK), SECOND)
    assert taken(inserted(source, BLOCK), "one") == source
    assert taken(taken(both, "one"), "two") == source
    assert taken(taken(both, "two"), "one") == source
    assert taken(both, "two") == inserted(source, BLOCK)


@pytest.mark.parametrize("source", [source for source in SOURCES if b"\n" in source or b";" in source[:11]])
def test_the_first_of_two_leaves_what_the_second_alone_would_have_made(source: bytes) -> None:
    assert taken(inserted(inserted(source, BLOCK), SECOND), "one") == inserted(source, SECOND)


@pytest.mark.parametrize("end", ENDS)
def test_at_the_end(end: bytes) -> None:
    source = b"<?php\na();" + end
    both = appended(appended(source, BLOCK), SECOND)
    assert taken(appended(source, BLOCK), "one") == source
    assert taken(taken(both, "one"), "two") == source
    assert taken(taken(both, "two"), "one") == source


@pytest.mark.parametrize(("before", "after"), [
    (b"a();\nhuman();\n\n@", b"a();\nhuman();\n"), (b"a();\n\n@\nhuman();\n", b"a();\n\nhuman();\n"),
    (b"a();\n@human();\n", b"a();\nhuman();\n"), (b"// mine\n@\n\nhuman();", b"// mine\n\nhuman();"),
    (b"a(); // mine\n#@human();", b"a(); // mine\nhuman();"), (b"a();\n@", b"a();\n"),
])
def test_among_lines_that_a_human_has_moved(before: bytes, after: bytes) -> None:
    block = b"\n".join(BLOCK) + b"\n"
    source = b"<?php\n" + before.replace(b"#@", b"#" + block[2:]).replace(b"@", block)
    assert taken(source, "one") == b"<?php\n" + after


@pytest.mark.parametrize("lines", [[b"if ( X ) {", b"\tnewer();", b"}"], [b"if ( X ) {", b"\tnew();"],
                                   [*BLOCK[1:], b"more();"]])
def test_a_block_that_differs_is_not_taken_for_ours(lines: list[bytes]) -> None:
    document = Document(inserted(SOURCES[0], [BLOCK[0], *lines]))
    (comment,) = own_comments(document)
    found = block_end(document, comment, BLOCK[1:])
    assert (found is None) is (lines[:3] != BLOCK[1:])


@pytest.mark.parametrize("source", [b"<?php\nf( 'a' );\n", b"<?php\n\tf( 'a' );", b"<?php f( 'a' ); g();",
                                    b"<?php\r\nx(); f( 'a' );\r\n", b"<?php\nif ( y ) {\n  f( 'a' );\n}\n"])
@pytest.mark.parametrize("value", [b"'b'", b"array( '?>' )"])
def test_a_value(source: bytes, value: bytes) -> None:
    document = Document(source)
    start = source.index(b"'a'")
    comment = introduction("one", "why.", b"'a'")
    edit = comment_above(document, source.index(b"f("), comment)
    changed = Document(document.with_edits([edit]).source.replace(b"f( 'a'", b"f( " + value))
    (found,) = own_comments(changed)
    at = changed.source.rindex(value)
    assert below(changed, found) == changed.source.index(b"f(") or source[:start].count(b"\n") == 0
    restored = with_values(changed, found, [(at, at + len(value))])
    assert restored is not None
    assert restored.source == source


def test_several_values_each_get_their_own_back_or_none_does() -> None:
    source = (b"<?php\n" + introduction("one", "why.", b"1") + b"\n" + introduction("one", "why.", b"2")
              + b"\nf( 9, 9 );\n")
    document = Document(source)
    first, second = own_comments(document)
    places = [(source.index(b"9"), source.index(b"9") + 1), (source.rindex(b"9"), source.rindex(b"9") + 1)]
    without = with_values(document, second, places)
    assert without is not None
    assert without.source.endswith(b"f( 9, 2 );\n")
    assert with_values(document, first, places[:1]) is None


@pytest.mark.parametrize(("source", "room"), [(b"<?php\n  bad();\nb();\n", False), (b"<?php bad(); b();\n", True),
                                             (b"<?php\na(); bad();\n", True), (b"<?php\nbad(); // why\n", True)])
def test_a_statement_that_was_taken_out(source: bytes, room: bool) -> None:
    comment = taken_out("one", "why.", b"bad();")
    if room:
        changed = source.replace(b"bad();", b"\n" + with_room([comment])[0] + b"\n")
    else:
        changed = source.replace(b"bad();", comment)
    document = Document(changed)
    (found,) = own_comments(document)
    assert with_statement(document, found, found.former or b"").source == source
