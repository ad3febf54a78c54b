"""Whether statements mean the same, whatever they look like."""

from __future__ import annotations

import pytest

from fixer.php.document import Document
from fixer.php.meaning import find_statements, same_meaning, tokens

SAME = (
    (b"define('A', 'x');", b'define("A","x");'), (b"define('A', 'x');", b"define( 'A' , /* c */ 'x' ) ; // d"),
    (b"f(array(1));", b"f([1]);"),
    (b"f(TRUE, Null);", b"f(true, null);"), (b"\\define('A', 1);", b"define('A', 1);"),
    (b"if ($a) { f(); }", b"if ($a): f(); endif;"), (b"f('a' . 'b');", b"f('ab');"),
    (b'f("\\x41");', b"f('A');"), (b"f(0x10);", b"f(16);"), (b"$a['k'] = 1;", b'$a["k"]=1;'),
    (b"f('it\\'s');", b'f("it\'s");'),
    (b"define(\xe2\x80\x98A\xe2\x80\x99, 1);", b"define( \xe2\x80\x98A\xe2\x80\x99 ,1 );"),
    (b'f("\\u{2f}\\101\\e");', b"f('/A\x1b');"),
)
DIFFERENT = (
    (b"}", b"ff();"),
    (b"define('A', 'x');", b"define('A', 'X');"), (b"define('A', 1);", b"define('A', '1');"),
    (b"f($a);", b"f('$a');"), (b'f("$a");', b"f('$a');"), (b"f(1, 2);", b"f(2, 1);"),
    (b"$a = 1;", b"$a == 1;"), (b"f();", b"g();"), (b"if ($a) { f(); }", b"if (!$a) { f(); }"),
    (b"f('a', 'b');", b"f('a' . 'b');"), (b"$a = 1;", b"$a = 1; f();"),
    (b"f('a' . 'b' . $c);", b"f('a' . $c . 'b');"), (b"f();", b""), (b"f(1 . 'a');", b"f('1a');"[:4] + b"'b');"),
    (b"// f();", b"f();"),
)


@pytest.mark.parametrize(("first", "second"), SAME)
def test_same(first: bytes, second: bytes) -> None:
    assert same_meaning(first, second)
    assert same_meaning(second, first)


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_different(first: bytes, second: bytes) -> None:
    assert not same_meaning(first, second)


def test_tokens_have_one_spelling() -> None:
    assert tokens(b"\\f( \"a\" . 'b', TRUE, 0x10 ); // x") == [b"f", b"(", b"'ab'", b",", b"true", b",", b"16", b")",
                                                               b";"]


@pytest.mark.parametrize(("code", "texts"), [
    (b"ff(1); ff(2); ff( 1 );", [b"ff(1);", b"ff( 1 );"]), (b"if (1) { ff(1); }", []), (b"// ff(1);", []),
    (b"$a = 'ff(1);';", []), (b"function x() { ff(1); }", []),
    (b"FF(1);", []), (b"", []),
])
def test_found_at_the_top_of_a_file_only(code: bytes, texts: list[bytes]) -> None:
    document = Document(b"<?php\n" + code)
    found = find_statements(document, b"ff(1);")
    assert [document.source[first.start_byte : last.end_byte] for first, last in found] == texts


def test_several_statements_with_a_comment_between() -> None:
    document = Document(b"<?php\n$first = 1;\n// and\n$second = array();\n$third = 3;\n")
    (found,) = find_statements(document, b"$first = 1; $second = [];")
    assert document.source[found[0].start_byte : found[1].end_byte] == b"$first = 1;\n// and\n$second = array();"
