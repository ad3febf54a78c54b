"""``fixer docs``: what it prints, how it exits, and what ``--update`` writes in a checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, Result
from tests.cli.schemas import check_document
from tests.documents.standins import NEWER, OLDER, OTHER, TITLE, damaged, digest_of

ROOT = Path(__file__).resolve().parents[2]
RECIPE = '''\
"""A recipe."""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Recipe, Remedy, Source

recipe = Recipe(
    id="{name}", title="A title", cms="wordpress", remedy=Remedy.GUIDED, problem="A problem.", subject="Do it",
    sources=(  # from the host
{sources}    ),
    evidence=(Plugin("A", ("a",)),),
)
'''


def write_recipe(folder: Path, name: str, *sources: tuple[str, str]) -> Path:
    path = folder / "recipes" / "wordpress" / f"{name.replace('-', '_')}.py"
    lines = "".join(f'        Source("{document}", "{section}"),\n' for document, section in sources)
    path.write_text(RECIPE.format(name=name, sources=lines))
    return path


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of fixer with two recipes, and no index."""
    folder = tmp_path / "checkout"
    for name in ("fixer", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "_data"))
    (folder / "recipes" / "wordpress").mkdir(parents=True)
    write_recipe(folder, "alpha", (TITLE, "Alpha Cache"))
    write_recipe(folder, "rest", (TITLE, "Zeta"), (f"{TITLE} (edition 1)", "Gone By"))
    return folder


def run(checkout: Path, *arguments: str | Path) -> Result:
    """fixer as it stands in that checkout."""
    done = subprocess.run([sys.executable, "-m", "fixer", *map(str, arguments)], cwd=checkout.parent, check=False,
                          capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(checkout),
                                                               "PYTHONDONTWRITEBYTECODE": "1"})
    assert "Traceback" not in done.stderr
    return Result(done.returncode, done.stdout, done.stderr)


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*"))
            if path.is_file()}


def test_reviewing_a_newer_edition(checkout: Path) -> None:
    alpha = checkout / "recipes/wordpress/alpha.py"
    before = files(checkout)
    found = run(checkout, "docs", "drift", OLDER, NEWER)
    assert (found.status, files(checkout)) == (1, before)
    assert "alpha (to review)" in found.out

    found = run(checkout, "docs", "drift", OLDER, NEWER, "--update")
    assert found.status == 1, "entries without recipes are left"
    assert "to review" not in found.out
    after = files(checkout)
    assert sorted(after.keys() - before.keys()) == [
        "recipes/documents/troublesome-extensions-1.json", "recipes/documents/troublesome-extensions-2.json"]
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"recipes/wordpress/alpha.py", "recipes/wordpress/rest.py"}
    digest = digest_of(NEWER, "Alpha Cache")
    assert alpha.read_text() == before["recipes/wordpress/alpha.py"].replace(
        '"Alpha Cache")', f'"Alpha Cache", digest="{digest}")')

    found = run(checkout, "docs", "drift", OLDER, NEWER, "--update", "--format", "json")
    assert check_document("docs-drift", found.out)["updated"] == []
    assert files(checkout) == after


def test_when_all_is_reviewed(checkout: Path) -> None:
    for name in ("alpha", "rest"):
        (checkout / f"recipes/wordpress/{name}.py").unlink()
    sections = ("The Host's Own Plugins", "Updater", "Cacher")
    write_recipe(checkout, "every", *(("The Host's Own Plugins", section) for section in sections))
    assert run(checkout, "docs", "coverage", OTHER).status == 0
    assert run(checkout, "docs", "drift", OTHER, OTHER).status == 1
    found = run(checkout, "docs", "drift", OTHER, OTHER, "--update")
    assert (found.status, found.out.splitlines()[-1]) == (0, "Nothing has changed.")
    assert run(checkout, "docs", "drift", OTHER, OTHER).status == 0
    found = run(checkout, "docs", "coverage")
    assert (found.status, found.out.splitlines()[-1]) == (0, "All 3 entries covered.")


def test_entries_and_sources_that_miss_each_other(checkout: Path, tmp_path: Path) -> None:
    run(checkout, "docs", "drift", OLDER, NEWER, "--update")
    copy = damaged(tmp_path, NEWER, ("[Zeta]", "[Zetta]"))
    found = run(checkout, "docs", "coverage", copy)
    assert found.status == 1
    assert f"“{TITLE}”, most like edition 2 (12 of 13 headings) ({copy})" in found.out
    assert "  Alpha Cache                                     alpha\n" in found.out
    assert "  Zetta                                           no recipe (line 41)\n" in found.out
    assert "  rest names “Zeta”, and there is no such section.\n" in found.out
    assert found.out.endswith("\n1 of 14 entries covered.\n")
    found = run(checkout, "docs", "coverage", copy, "--format", "json")
    [document] = check_document("docs-coverage", found.out)["documents"]
    assert document["astray"] == [
        {"recipe": "rest", "document": TITLE, "section": "Zeta", "reason": "no-such-section"}]
    assert (document["complete"], document["edition"]["exact"], document["edition"]["number"]) == (False, False, 2)


def test_the_text_of_drift(checkout: Path) -> None:
    found = run(checkout, "docs", "drift", OLDER, NEWER)
    assert found.out == f"""\
“{TITLE}”
  from {OLDER}, a document that fixer does not know
  to   {NEWER}, a document that fixer does not know

Their code has changed:
  Contact Page                                    no recipe
      + config.php
      - config.php
      +
      + if (isset($_SERVER['TLS'])) {{
      +   $_SERVER['PORT'] = 443;
      + }}

New:
  Zeta                                            rest (to review)
  Pair, issue 1                                   no recipe
  Pair, issue 2                                   no recipe

Gone:
  Gone By
  Polyglot, issue 2

Renamed:
  Beta 6.x → Beta 6.x and Beta 7.x                no recipe
  Temporary Files → Files in Temporary Folders    no recipe

Reworded:
  Alpha Cache                                     alpha (to review)
  Epsilon - version 7 only                        no recipe

6 entries need a recipe.
To review: alpha, rest.
When you have, 'fixer docs drift OLD NEW --update' writes that down.
"""


def test_the_document_of_drift(checkout: Path) -> None:
    found = run(checkout, "docs", "drift", OLDER, NEWER, "--format", "json")
    document = check_document("docs-drift", found.out)
    assert (document["title"], document["to_review"]) == (TITLE, ["alpha", "rest"])
    entries = {entry["section"]: entry for entry in document["entries"]}
    assert entries["Zeta"] == {
        "change": "added", "section": "Zeta", "was": None, "group": "Modules", "line": 41, "code": None, "open": True,
        "recipes": [{"recipe": "rest", "reviewed": False}]}
    assert entries["Beta 6.x and Beta 7.x"]["was"] == "Beta 6.x"
    assert entries["Contact Page"]["code"]["before"] == ["$_SERVER['NAME'] = 'x';", "config.php"]
    assert entries["Gone By"]["line"] is None
    assert "Zeta" not in document["uncovered"]


def test_an_installed_fixer(checkout: Path) -> None:
    (checkout / "fixer/_data").mkdir()
    for name in ("recipes", "templates"):
        (checkout / name).rename(checkout / "fixer/_data" / name)
    before = files(checkout)
    assert run(checkout, "docs", "drift", OLDER, NEWER).status == 1
    found = run(checkout, "docs", "drift", OLDER, NEWER, "--update", "--format", "json")
    assert (found.status, files(checkout)) == (4, before)
    assert "belong to an installed fixer" in check_document("docs-drift", found.out)["error"]["message"]


@pytest.mark.parametrize("command", [("coverage", "{file}"), ("drift", "{file}", str(NEWER)),
                                     ("drift", str(NEWER), "{file}", "--update")])
@pytest.mark.parametrize(("data", "message"), [
    (None, "there is no such file: name the document's file"),
    (b"", "it holds no heading with text below it, so it is no document in Markdown: name the document's source, "
          "not a page made from it"),
    (b"<html>\n<body><h1>A</h1><p>x</p></body></html>", "it holds no heading with text below it, so it is no document "
     "in Markdown: name the document's source, not a page made from it"),
    (b"\x89PNG\r\n\x1a\n\0", "1: it is not text in UTF-8: name the document's source, or save it as UTF-8"),
    (b"# A\n" + b"x\n\n" * 400_000, "it is larger than 1 MB, which no document is: name the document's file"),
])
def test_nonsense(fixer: Fixer, tmp_path: Path, command: tuple[str, ...], data: bytes | None, message: str) -> None:
    path = tmp_path / "nonsense.md"
    if data is not None:
        path.write_bytes(data)
    arguments = [one.format(file="nonsense.md") for one in command]
    place = "nonsense.md:" if message[0] == "1" else "nonsense.md: "
    assert fixer(tmp_path, "docs", *arguments) == Result(4, "", f"fixer: {place}{message}\n")
    found = fixer(tmp_path, "docs", *arguments, "--format", "json")
    assert found.status == 4
    assert json.loads(found.out)["error"]["path"] == "nonsense.md"


@pytest.mark.parametrize("arguments", [("drift", str(NEWER), str(OTHER)), ("drift", str(NEWER)), ("drift",), (),
                                       ("nonsense",), ("coverage", "--nonsense")])
def test_wrong_usage(fixer: Fixer, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    found = fixer(tmp_path, "docs", *arguments)
    assert (found.status, found.out) == (2, "")
    assert found.err


def test_a_document_cannot_command_the_terminal(fixer: Fixer, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# T\n## \x1b[31mRed\u202e\nSet `\x1b[2J`.\n")
    (tmp_path / "two.md").write_text("# T\n## \x1b[31mRed\u202e\nSet `\x1b[3J`!\n")
    for arguments in (("coverage", "one.md"), ("drift", "one.md", "two.md")):
        for form in ("text", "json"):
            found = fixer(tmp_path, "docs", *arguments, "--format", form)
            assert found.status == 1
            assert "\x1b" not in found.out
            assert "\u202e" not in found.out


def test_into_a_file(fixer: Fixer, tmp_path: Path) -> None:
    found = fixer(tmp_path, "docs", "coverage", str(NEWER), "--format", "json", "--output", "out.json")
    assert (found.status, found.out) == (1, "")
    document = check_document("docs-coverage", (tmp_path / "out.json").read_text())
    assert document["documents"][0]["edition"] is None


def test_the_known_documents_without_a_file(fixer: Fixer, tmp_path: Path) -> None:
    found = fixer(tmp_path, "docs", "coverage", "--format", "json")
    documents = json.loads(found.out)["documents"]
    assert [(one["title"], one["edition"]["number"], one["path"]) for one in documents] == [
        ("Modules and Plugins with Known Issues", 1, None), ("Modules and Plugins with Known Issues", 2, None),
        ("Pantheon Plugins", 1, None)]


@pytest.mark.parametrize("arguments", [("scan", "--help"), ("list",), ("docs", "coverage", "--help")])
def test_libraries_for_documents_are_for_documents(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    script = f"import sys; sys.argv = {['fixer', *arguments]!r}; from fixer.cli import main\n" \
             "try: main()\nexcept SystemExit: pass\n" \
             "print(sorted({'markdown_it', 'libcst', 'fixer.documents'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.stdout.splitlines()[-1] == "[]"
