"""Files that are documents, and files that are not."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from fixer.documents.errors import DocumentError
from fixer.documents.reading import read_document
from tests.documents.standins import NEWER, OTHER, OTHER_TITLE, TITLE, read
from tests.site.building import without_rights


@pytest.mark.parametrize("damage", [
    lambda data: data.replace(b"\n", b"\r\n"), lambda data: data.replace(b"\n", b"\r"),
    lambda data: b"\xef\xbb\xbf" + data, lambda data: data.rstrip(b"\n"), lambda data: data + b"\n\n",
], ids=["CRLF", "CR", "BOM", "no last newline", "more newlines"])
def test_line_ends_do_not_count(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    path = tmp_path / "copy.md"
    path.write_bytes(damage(NEWER.read_bytes()))
    assert read(path)._replace(path="") == read(NEWER)._replace(path="")


def test_any_other_byte_does(tmp_path: Path) -> None:
    path = tmp_path / "copy.md"
    path.write_bytes(NEWER.read_bytes().replace(b"debug", b"debugging"))
    assert read(path).digest != read(NEWER).digest
    assert read(path).entries == read(NEWER).entries


@pytest.mark.parametrize(("text", "title"), [
    ("---\ntitle: A  title\n---\n# H\nText.\n", "A title"), ("---\ntitle: 'A: title'\n...\n# H\nText.\n", "A: title"),
    ("---\nother: 1\n---\n# H\nText.\n", "H"), ("---\n- a\n---\n# H\nText.\n", "H"), ("---\n---\n## H\nText.\n", ""),
    ("---\ntitle: [a]\n---\n## H\nText.\n", ""), ("# H\nText.\n", "H"), ("## H\nText.\n", ""),
    ("---\ntitle: A\n\n# H\nText.\n", "H"), ("\n---\ntitle: A\n---\n# H\nText.\n", "H"),
])
def test_its_title(tmp_path: Path, text: str, title: str) -> None:
    (tmp_path / "one.md").write_text(text)
    assert read(tmp_path / "one.md").title == title


def test_titles_of_the_stand_ins() -> None:
    assert (read(NEWER).title, read(OTHER).title) == (TITLE, OTHER_TITLE)


@pytest.mark.parametrize(("data", "message", "line"), [
    (b"", "it holds no heading", None), (b"\n\n", "it holds no heading", None),
    (b"Words.\n", "it holds no heading", None),
    (b"# Heading\n## Heading\n", "it holds no heading", None),
    (b"<html><body>\n<h1>Heading</h1>\n<p>Text</p>\n</body></html>\n", "it holds no heading", None),
    (b"# A\n\xff\xfe\n", "it is not text in UTF-8", 2), (b"\x7fELF\x02\x01\x01\0\0", "it is not a text file", 1),
    (b"# A\ntext\n\0\n", "it is not a text file", 3), ("# A\nx\n".encode("utf-16"), "it is not text in UTF-8", 1),
    (b"---\ntitle: [\n---\n# A\nx\n", "its front matter cannot be read as YAML", 3),
    (b"---\ntitle: \"\n---\n# A\nx\n", "its front matter cannot be read as YAML", 3),
    (b"---\na: b: c\n---\n# A\nx\n", "its front matter cannot be read as YAML", 2),
    (b"---\na: " + b"[" * 500 + b"\n---\n# A\nx\n", "its front matter cannot be read as YAML", None),
    (b"---\na: " + b"x" * 5000 + b"\n---\n# A\nx\n", "its front matter is longer", 1),
    (b"# A\nx\n\ny\n\n" + b"[" * 30_000, "a paragraph of 30001 characters", 6),
    (b"---\na: 2001-99-99\n---\n# A\nx\n", "its front matter cannot be read as YAML", None),
])
def test_what_is_no_document(tmp_path: Path, data: bytes, message: str, line: int | None) -> None:
    path = tmp_path / "nonsense.md"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as failing:
        read(path)
    assert str(failing.value).startswith(message)
    assert (failing.value.path, failing.value.exit_code) == (str(path), 4)
    if line is not None:
        assert failing.value.line == line


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    path.write_bytes(b"# A\nx\n")
    os.truncate(path, 3_000_000_000)
    with pytest.raises(DocumentError, match="larger than 1 MB"):
        read(path)


@pytest.mark.parametrize("line", [
    "# A\nx\n\n", "##A\n**Issue #1**: x\n\n**Issue #2**: y\n", "> " * 50 + "# A\n\n", "[" * 300 + "\n\n",
    "##" + "x #" * 30 + "\ny\n\n", "- " * 40 + "a\n\n", "`" * 7 + "x\n\n",
], ids=["headings", "issues", "quotes", "brackets", "signs", "lists", "ticks"])
def test_a_large_file_takes_no_time_to_speak_of(tmp_path: Path, line: str) -> None:
    path = tmp_path / "large.md"
    path.write_text("# First\nText.\n" + line * (50_000 // len(line)))
    assert read(path).entries[0].heading.startswith("First")


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such file"):
        read(tmp_path / "missing.md")
    with pytest.raises(DocumentError, match=r"^that is a folder"):
        read(tmp_path)
    with pytest.raises(DocumentError, match="it cannot be read"):
        read_document("nul\0byte")
    with pytest.raises(DocumentError, match=r"it cannot be read \(Not a directory\)"):
        read(NEWER / "below.md")


def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_text("# A\nx\n")
    path.chmod(0)

    def message() -> str:
        with pytest.raises(DocumentError) as failing:
            read(path)
        return str(failing.value)

    assert without_rights(message).startswith("it cannot be read (Permission denied)")


def test_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(OTHER.read_bytes()))
    writer.start()
    assert read(pipe)._replace(path="") == read(OTHER)._replace(path="")
    writer.join()
