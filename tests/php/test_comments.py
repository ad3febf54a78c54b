"""The comment above what fixer writes."""

from __future__ import annotations

import pytest

from fixer.php.comments import escape, introduction, is_keepable
from tests.support.php import PhpWorker


@pytest.mark.parametrize(("former", "comment"), [
    (None, b"// fixer id: why."), (b"'64M'", b"// fixer id: why. Was: '64M'"), (b"a\nb", b"// fixer id: why."),
    (b"x" * 301, b"// fixer id: why."),
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


@pytest.mark.parametrize(("text", "kept"),
                         [(b"x", True), (b"x\r", False), (b"x\ny", False), (b"y" * 300, True), (b"y" * 301, False)])
def test_what_is_kept(text: bytes, kept: bool) -> None:
    assert is_keepable(text) is kept
