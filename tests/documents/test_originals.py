"""The host's own documents, to the letter; collected where ``FIXER_DOCUMENTS`` names a folder that holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.documents.coverage import cover_document, cover_edition
from fixer.documents.drift import compare
from fixer.documents.index import edition_of
from fixer.documents.model import Document
from fixer.recipe.catalog import load_all
from tests.documents.originals import RUNS, index, originals, runs_of
from tests.documents.standins import damaged, naming, read

KNOWN_ISSUES = "Modules and Plugins with Known Issues"
Row = tuple[str, str | None, str | None]


def original(title: str, number: int) -> Document:
    return next(document for edition, document in originals().items()
                if (edition.title, edition.number) == (title, number))


def drift(old: Document, new: Document) -> list[Row]:
    return [(one.fate.value, one.pair.old and one.pair.old.entry.name, one.pair.new and one.pair.new.entry.name)
            for one in compare(old, new, index(), ()).entries]


def test_all_are_there() -> None:
    assert set(originals()) == set(index().editions)


def test_the_index_is_theirs() -> None:
    for edition, document in originals().items():
        assert edition_of(document, edition.title, edition.number) == edition
    assert set(RUNS.read_text().split()) == runs_of(originals().values())


def test_coverage_is_that_of_the_index() -> None:
    recipes = list(load_all())
    for edition, document in originals().items():
        read_there, known_here = cover_document(document, index(), recipes), cover_edition(edition, index(), recipes)
        assert read_there.astray == known_here.astray
        assert [one[::2] for one in read_there.entries] == [one[::2] for one in known_here.entries]


def test_headings_of_every_style() -> None:
    newer = {passage.entry.name: passage for passage in original(KNOWN_ISSUES, 2).passages}
    assert newer["IMCE 6.x and IMCE 7.x"].links == (
        "https://www.drupal.org/node/251024", "https://www.drupal.org/project/imce/releases/7.x-1.11")
    assert newer["Autoptimize"].entry.group == "WordPress Plugins"
    assert newer["Basic HTTP Authentication - Drupal 7 only"].entry.group == "Drupal Modules"
    assert [name for name in newer if ", issue " in name] == [
        "WooZone, issue 1", "WooZone, issue 2", "Wordfence, issue 1", "Wordfence, issue 2", "Wordfence, issue 3",
        "WordPress Social Login, issue 1", "WordPress Social Login, issue 2", "WP Fastest Cache, issue 1",
        "WP Fastest Cache, issue 2"]
    lists = ("Drupal Modules", "WordPress Plugins")
    assert [name for name, passage in newer.items() if passage.entry.group not in lists] == [
        "add_management_page()", "Paid Plugins, Modules or Themes with Licenses", "One Domain Registration",
        "PHP Libraries", "MSSQL", "Dynamic Outbound IPs", "Using the tmp Directory"]
    assert [entry.name for entry in original("Pantheon Plugins", 1).entries] == [
        "MU-Plugins", "Pantheon-Updates", "Pantheon-Cache", "Pantheon Sessions Plugin", "See Also"]


def test_code_of_every_style() -> None:
    newer = {passage.entry.name: passage.code for passage in original(KNOWN_ISSUES, 2).passages}
    assert newer["Autoptimize"][-1] == "define('AUTOPTIMIZE_CACHE_CHILD_DIR','/uploads/autoptimize/');"
    assert newer["WooZone, issue 1"][-1] == "define('WP_MEMORY_LIMIT', '256M');"
    assert newer["Views data export"][-3:] == (
        "$conf['views_data_export_directory'] = 'public://';",
        "$conf['views_data_export_directory'] = 'public://vde/';",
        "drush vset views_data_export_directory 'public://'")
    assert newer["Composer Manager"][2] == "  # Set appropriate paths for Composer Manager"
    assert newer["IMCE 6.x and IMCE 7.x"][-1] == "}"


def test_drift_between_the_editions() -> None:
    found = drift(original(KNOWN_ISSUES, 1), original(KNOWN_ISSUES, 2))
    fates: dict[str, list[str]] = {}
    for fate, old, new in found:
        fates.setdefault(fate, []).append(new or old or "")
    assert fates == {
        "code": ["Contact Form 7"],
        "added": ["LiveReload", "Simple OAuth / OAuth 2.0", "Bookly", "Broken Link Checker", "Maintenance Mode",
                  "Query Monitor", "WordPress Social Login, issue 1", "WordPress Social Login, issue 2",
                  "WP Fastest Cache, issue 1", "WP Fastest Cache, issue 2",
                  "Paid Plugins, Modules or Themes with Licenses", "One Domain Registration"],
        "removed": ["EWWW Image Optimizer", "JetPack", "WPML - The WordPress Multilingual Plugin, issue 2"],
        "renamed": ["IMCE 6.x and IMCE 7.x"],
        "reworded": [
            "AdvAgg - Advanced CSS/JS Aggregation", "Backup and Migrate", "Basic HTTP Authentication - Drupal 7 only",
            "Boost", "Cache Expiration", "HTTP Basic Authentication - Drupal 8 (core)", "Mobile Tools",
            "Node export webforms", "Node Gallery", "Persistent Login", "Registry Rebuild", "Twig Extensions",
            "Varnish", "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)", "Revive Old Post",
            "TubePress Pro", "Wordfence, issue 1"],
    }
    assert ("renamed", "IMCE 6.x", "IMCE 6.x and IMCE 7.x") in found


@pytest.mark.parametrize(("title", "number", "before", "after", "expected"), [
    (KNOWN_ISSUES, 2, "[Contact Form 7]", "[Contact Form 8]", [("renamed", "Contact Form 7", "Contact Form 8")]),
    (KNOWN_ISSUES, 2, "= 443;", "= 8443;", [("code", "Contact Form 7", "Contact Form 7")]),
    (KNOWN_ISSUES, 1, "= $_SERVER['HTTP_HOST'];`", "= 'x';`", [("code", "Contact Form 7", "Contact Form 7")]),
    (KNOWN_ISSUES, 1, "is no longer supported or", "is no longer", [("reworded", "Timthumb", "Timthumb")]),
    (KNOWN_ISSUES, 2, "##WordPress Plugins", "## WordPress Plugins", []),
    (KNOWN_ISSUES, 2, "## Using the tmp Directory", "## About tmp", [
        ("renamed", "Using the tmp Directory", "About tmp")]),
    ("Pantheon Plugins", 1, "###Pantheon-Cache", "### Pantheon-Cache", []),
    ("Pantheon Plugins", 1, "to 600 seconds", "to 900 seconds", [("reworded", "Pantheon-Cache", "Pantheon-Cache")]),
    ("Pantheon Plugins", 1, "## See Also\n", "", [
        ("reworded", "Pantheon Sessions Plugin", "Pantheon Sessions Plugin"), ("removed", "See Also", None)]),
])
def test_damaged_copies(tmp_path: Path, title: str, number: int, before: str, after: str, expected: list[Row]) -> None:
    whole = original(title, number)
    copy = read(damaged(tmp_path, Path(whole.path), (before, after)))
    assert drift(whole, copy) == expected
    found = cover_document(copy, index(), ()).recognised
    assert found.edition is not None
    assert (found.edition.title, found.edition.number, found.exact) == (title, number, False)


def test_crlf(tmp_path: Path) -> None:
    for edition, document in originals().items():
        copy = tmp_path / "copy.md"
        copy.write_bytes(Path(document.path).read_bytes().replace(b"\n", b"\r\n"))
        assert cover_document(read(copy), index(), ()).recognised == (edition, True, len(
            {entry.heading for entry in edition.entries}))
        assert drift(document, read(copy)) == []


def test_an_entry_dropped(tmp_path: Path) -> None:
    whole = original(KNOWN_ISSUES, 2)
    lines = Path(whole.path).read_text().split("\n")
    for first, second in list(zip(whole.passages, whole.passages[1:], strict=False))[:36:5]:
        assert not first.entry.issue
        copy = tmp_path / "copy.md"
        copy.write_text("\n".join([*lines[:first.line - 1], *lines[second.line - 1:]]))
        name = first.entry.name
        found = cover_document(read(copy), index(), [naming("one", (KNOWN_ISSUES, name))])
        assert [one.source.section for one in found.astray] == [name]
        assert drift(whole, read(copy)) == [("removed", name, None)]
