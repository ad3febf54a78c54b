"""Text from a site as Markdown: whatever it holds, it stays text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fixer.report.markdown import cell, code, fenced, words

_PIECES = ("wp-config.php", "X_Y", "http", *"ab1 _*`[]()<>#!|\\~=-+.:/@&$\"'\n\t")
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)


def _tags(markdown: str) -> list[str]:
    html = str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
    return re.findall(r"<(\w+)", re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL))


def _text(markdown: str) -> str:
    html = str(MarkdownIt("commonmark").render(markdown))
    shown = re.sub(r"<[^>]*>", "", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    return shown.strip("\n")


@given(_TEXT)
def test_a_sentence_stays_one(text: str) -> None:
    assert set(_tags(f"- {words(text)}")) <= {"ul", "li"}
    assert set(_tags(f"Before: {words(text)}.")) <= {"p"}


@given(_TEXT.filter(lambda text: "@" not in text))
def test_a_sentence_reads_as_it_was(text: str) -> None:
    shown = _text(f"x {words(text)}").replace("\u200b", "")
    assert " ".join(shown.split()) == " ".join(f"x {text}".split())


@given(_TEXT.filter(str.strip))
def test_code_stays_code(text: str) -> None:
    line = text.replace("\n", " ").replace("\t", " ")
    html = str(MarkdownIt("commonmark").render(f"- {code(line)}"))
    assert html.count("<code>") == 1
    assert set(_tags(f"- {code(line)}")) <= {"ul", "li"}
    row = f"| a | b |\n| --- | --- |\n| {cell(line)} | x |\n"
    table = str(MarkdownIt("commonmark").enable("table").render(row))
    assert table.count("<td>") == 2
    assert table.count("<td>x</td>") >= 1


@given(_TEXT)
def test_a_block_ends_where_it_should(text: str) -> None:
    lines = text.replace("\n", " ").split("`")
    html = str(MarkdownIt("commonmark").render(f"- [ ] do\n\n{fenced([*lines, text.replace(chr(10), ' ')], '  ')}\n"))
    assert html.count("<pre>") == 1
    assert html.rstrip().endswith("</pre>\n</li>\n</ul>")


@pytest.mark.parametrize(("text", "shown"), [
    ("sets WP_MEMORY_LIMIT in wp-config.php", "sets `WP_MEMORY_LIMIT` in `wp-config.php`"),
    ("sets $conf['x'] and more", "sets `$conf['x']` and more"),
    ("for WordPress and/or Drupal, 5.3 or later", "for WordPress and/or Drupal, 5.3 or later"),
    ("links wp-content/cache to ./uploads/cache", "links `wp-content/cache` to `./uploads/cache`"),
    ("corrects arg_separator.output.", "corrects `arg_separator.output`."),
    ("use --set a-b.c=private://x/ or --all", "use `--set a-b.c=private://x/` or `--all`"),
    ("below public://; or", "below `public://`; or"),
    ("by @ada, see #12", "by @\u200bada, see #\u200b12"),
])
def test_names_stand_as_code(text: str, shown: str) -> None:
    assert words(text) == shown
