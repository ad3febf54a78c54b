"""Facts carry over from the host's documents, sentences do not: no run of nine words is theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.originals import RUNS, runs, runs_of, words
from tests.documents.standins import read

ROOT = Path(__file__).resolve().parents[2]
_THEIRS = frozenset(RUNS.read_text().split())
_FOLDERS = ("recipes", "templates", "fixer", "docs", "sample_sites", "demo", "benchmarks")


def files() -> list[Path]:
    """Every text that people read."""
    found = [path for folder in _FOLDERS for path in sorted((ROOT / folder).rglob("*"))
             if path.is_file() and not path.is_symlink() and "__pycache__" not in path.parts]
    return [*found, *sorted(ROOT.glob("*.md"))]


def test_every_sentence_is_our_own() -> None:
    borrowed = [f"{path.relative_to(ROOT)}: {run}" for path in files()
                for digest, run in runs(words(path.read_text(errors="replace")))
                if digest in _THEIRS]
    assert borrowed == []


def test_that_it_would_be_noticed(tmp_path: Path) -> None:
    assert len(_THEIRS) > 2500
    copy = tmp_path / "copy.md"
    copy.write_text("# A\nSay it over and over *again* in nine [words](x) or more.\n\n"
                    "    code of nine words or more, which does not count\n")
    theirs = runs_of([read(copy)])
    ours = 'x = ("and again, say it over and "\n     "over again in nine WORDS or more")'
    assert [run for digest, run in runs(words(ours)) if digest in theirs] == [
        "say it over and over again in nine words", "it over and over again in nine words or",
        "over and over again in nine words or more"]


@pytest.mark.parametrize("text", ["One two, three-four's", "one TWO three «four» s", "# one\n    two_three 'four' s"])
def test_words(text: str) -> None:
    assert words(text) == ["one", "two", "three", "four", "s"]
