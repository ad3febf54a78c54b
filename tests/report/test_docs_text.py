"""The texts of ``fixer docs``: colours mark, and never say anything."""

from __future__ import annotations

import re

from fixer.documents.coverage import cover_document
from fixer.documents.drift import compare
from fixer.report.docs_text import coverage_text, drift_text
from tests.documents.standins import NEWER, OLDER, TITLE, known, naming, read

_CODES = re.compile(r"\x1b\[\d+m")
RECIPES = [naming("one", (TITLE, "Alpha Cache"), (TITLE, "Contact Page")), naming("two", (TITLE, "Nowhere")),
           naming("three", (TITLE, "Pair")), naming("four", (f"{TITLE} (edition 4)", "Zeta"))]


def test_colours_of_coverage() -> None:
    found = [cover_document(read(NEWER), known(), RECIPES)]
    coloured = coverage_text(found, colour=True)
    assert coloured != coverage_text(found)
    assert _CODES.sub("", coloured) == coverage_text(found)


def test_colours_of_drift() -> None:
    found = compare(read(OLDER), read(NEWER), known(), RECIPES)
    coloured = drift_text(found, ["recipes/x.py"], colour=True)
    assert coloured != drift_text(found, ["recipes/x.py"])
    assert _CODES.sub("", coloured) == drift_text(found, ["recipes/x.py"])


def test_sources_that_lead_nowhere() -> None:
    whole = coverage_text([cover_document(read(NEWER), known(), RECIPES)])
    text = whole.replace("\n    ", " ")
    assert "  two names “Nowhere”, and there is no such section.\n" in text
    assert "  three names “Pair”, which has several issues: name one, such as “Pair, issue 1”.\n" in text
    assert f"  four names “{TITLE} (edition 4)”, and fixer knows no such edition.\n" in text
    assert text.endswith("\n2 of 14 entries covered.\n")


def test_groups_with_and_without_text_of_their_own() -> None:
    text = coverage_text([cover_document(read(NEWER), known(), [])])
    assert text.startswith(f"“{TITLE}”, edition 2 ({NEWER})\n\nModules\n  Alpha Cache ")
    assert "\n\nPlugins\n  Contact Page " in text
    assert re.search(r"\n\n  Libraries +no recipe \(line \d+\)\n  Lib One +no recipe", text)


def test_many_recipes_of_one_entry_are_wrapped() -> None:
    many = [naming(f"recipe-number-{number}", (TITLE, "Zeta")) for number in range(5)]
    text = coverage_text([cover_document(read(NEWER), known(), many)])
    lines = text[text.index("  Zeta"):].split("\n")
    assert lines[1].startswith(" " * 50 + "recipe-number-")
    assert all(len(line) <= 80 for line in lines[:3])


def test_nothing_has_changed() -> None:
    assert drift_text(compare(read(NEWER), read(NEWER), known(), [])).endswith("\nNothing has changed.\n")


def test_the_newer_edition_named_first() -> None:
    hint = "The first of the two is the newer edition: name the older one first.\n"
    assert drift_text(compare(read(NEWER), read(OLDER), known(), RECIPES), []).endswith(hint)
    assert hint not in drift_text(compare(read(OLDER), read(NEWER), known(), RECIPES), [])
