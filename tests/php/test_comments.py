"""The comment above what fixer writes."""

from __future__ import annotations

import pytest

from fixer.php.comments import escape, introduction, is_keepable, taken_out
from fixer.php.document import Document
from fixer.php.own_comments import own_comments, unescape
from tests.support.php import PhpWorker


@pytest.mark.parametrize(("former", "comment"), [
    (None, b"// fixer id: why."), (b"'64M'", b"// fixer id: why. Was: '64M'"), (b"a\nb", b"// fixer id: why. What stood here was longer."),
    (b"x" * 301, b"// fixer id: why. What stood here was longer."),
    (b"'a ?> b'", b"// fixer id: why. Was: 'a ?\\x3e b'"), (b"'\\n'", b"// fixer id: why. Was: '\\\\n'"),
    (b"", b"// fixer id: why. Was: "),
])
def test_introduction(former: bytes | None, comment: bytes) -> None:
    assert introduction("id", "why.", former) == comment


@pytest.mark.parametrize("text",
                         [b"?>", b"*/", b"\\?>", b"<?php ?> x", b"\x00\x07\x1b\x7f", b"?\\x3e", b"\xff\xe4", b"??>>",
                          b"\t", b"%>", b"</script>"])
def test_escaped_text_stays_inside_a_comment(php: PhpWorker, text: bytes) -> None:
    comments = [token for token in php.tokens(b"<?php // " + escape(text) + b"\n$a;") if token.name == "T_COMMENT"]
    assert len(comments) == 1
    assert len(php.tokens(b"<?php /* " + escape(text) + b" */ $a;")) == len(php.tokens(b"<?php /* x */ $a;"))


def test_escapes_tell_apart_what_was_escaped() -> None:
    texts = [b"?>", b"?\\x3e", b"\\x3e", b">", b"\\\\x3e", b"*/", b"*\\x2f", b"\x01", b"\\x01"]
    assert len({escape(text) for text in texts}) == len(texts)
    assert [unescape(escape(text)) for text in texts] == texts


@pytest.mark.parametrize(("former", "kept", "longer"), [
    (None, None, False), (b"'64M'", b"'64M'", False), (b"a\nb", None, True), (b"'a ?> b'", b"'a ?> b'", False),
    (b"' Was: x Took out: '", b"' Was: x Took out: '", False), (b"", b"", False),
])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r\r\n"])
def test_what_it_keeps_is_found_again(former: bytes | None, kept: bytes | None, longer: bool, newline: bytes) -> None:
    text = introduction("an-id", "why.", former)
    source = b"<?php" + newline + b"// fixer another: why." + newline + b"  " + text + newline + b"a();" + newline
    (found,) = own_comments(Document(source), "an-id")
    assert (found.recipe, found.former, found.longer, found.took_out, found.made_room, found.line) == \
        ("an-id", kept, longer, False, False, 3)
    assert source[found.start : found.end] == text
    assert len(list(own_comments(Document(source)))) == 2


def test_a_statement_taken_out_is_found_again() -> None:
    (found,) = own_comments(Document(b"<?php\n#" + taken_out("id", "why.", b"f( '?>' );")[2:] + b"\n"), "id")
    assert found.took_out
    assert found.made_room
    assert found.former == b"f( '?>' );"


@pytest.mark.parametrize(("text", "kept"),
                         [(b"x", True), (b"x\r", False), (b"x\ny", False), (b"y" * 300, True), (b"y" * 301, False)])
def test_what_is_kept(text: bytes, kept: bool) -> None:
    assert is_keepable(text) is kept
