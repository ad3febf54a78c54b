"""The JSON documents: the names that were promised, valid by their schemas, and without secrets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fixer.outcome import Outcome, Remark
from fixer.recipe.catalog import load_all
from fixer.recipe.evidence import Plugin
from fixer.report.json import apply_json, list_json, scan_json, show_json
from fixer.scanning import Finding, Scan
from fixer.secrets import label_text
from fixer.site.change import Action, Change
from tests.report.plans import AFTER, BEFORE, edit, plan, recipe, result, site

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
CHANGED = result(edit("wp-config.php", b"<?php\n", b"<?php\nx();\n"), guided=(AFTER, BEFORE),
                 notes=(Remark("a note", "wp-config.php", 1),))
CONFLICT = result(outcome=Outcome.CONFLICT, summary="AUTH_KEY is 'hunter2'",
                  conflicts=(Remark("AUTH_KEY is 'hunter2', not 'x'", "wp-config.php", 3), Remark("whole site")))


def read(name: str, document: str) -> dict[str, Any]:
    """The document, after a look whether it keeps to its schema."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text())
    Draft202012Validator.check_schema(schema)
    found: dict[str, Any] = json.loads(document)
    Draft202012Validator(schema).validate(found)
    return found


def test_apply() -> None:
    found = read("apply", apply_json(plan(CHANGED), branch="fixer/x", commits=[("cache-folder", "1" * 40)]))
    assert list(found) == ["site", "results", "branch", "commits", "pull_request"]
    assert found["branch"] == "fixer/x"
    assert found["commits"] == [{"recipe": "cache-folder", "sha": "1" * 40}]
    assert found["pull_request"] is None
    assert found["results"] == [{
        "recipe": "cache-folder", "outcome": "change", "summary": "CACHE_DIR leads below uploads",
        "changes": [{"path": "wp-config.php", "action": "edit"}], "conflicts": [],
        "notes": [{"path": "wp-config.php", "line": 1, "message": "a note"}],
        "guided": [
            {"when": "before-deploy", "text": BEFORE.text, "command": BEFORE.command},
            {"when": "after-deploy", "text": AFTER.text, "command": AFTER.command}],
        "sources": [{"document": "Known Issues", "section": "Cache"}],
    }]


def test_what_is_absent_is_null() -> None:
    found = read("apply", apply_json(plan(result())))
    assert (found["branch"], found["commits"], found["pull_request"]) == (None, [], None)


def test_left_out_recipes_are_results() -> None:
    found = read("apply", apply_json(plan(CHANGED, passed_over=((recipe("php-version"), "it changes PHP"),))))
    assert [(one["recipe"], one["outcome"]) for one in found["results"]] == [
        ("cache-folder", "change"), ("php-version", "not-applicable")]
    assert "it changes PHP" in found["results"][1]["summary"]


def test_no_secret_and_no_broken_text() -> None:
    odd = Change(Action.CREATE, "caf\udce9/\x1b.php", after=b"")
    document = apply_json(plan(CONFLICT, result(odd)))
    found = read("apply", document)
    assert "hunter2" not in document
    assert document.isascii()
    assert found["results"][0]["conflicts"][0]["message"] == \
        f"AUTH_KEY is '{label_text('hunter2')}', not '{label_text('x')}'"
    assert found["results"][1]["changes"][0]["path"] == "caf\\xe9/^[.php"


@pytest.mark.parametrize("action", list(Action))
def test_every_action_is_in_the_schema(action: Action) -> None:
    read("apply", apply_json(plan(result(Change(action, "a", target="b")))))


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_in_the_schema(outcome: Outcome) -> None:
    read("apply", apply_json(plan(result(outcome=outcome))))


def test_scan() -> None:
    evidence = (Remark("Cache 1.2 is installed", "wp-content/plugins/cache/cache.php", 1),)
    found = read("scan", scan_json(Scan(
        site(), (Finding(recipe(), evidence, CHANGED),), (Remark("token is 'x'"),),
        ((recipe("other"), "known, password: hunter2"),))))
    assert list(found) == ["site", "findings", "notes", "ignored"]
    assert list(found["findings"][0]) == ["recipe", "remedy", "title", "problem", "evidence", "sources"]
    assert found["ignored"] == [{"recipe": "other", "reason": f"known, password: {label_text('hunter2')}"}]
    assert read("scan", scan_json(Scan(site(), ())))["findings"] == []


def test_a_scan_notes_places_that_a_finding_passed_over() -> None:
    passed_over = result(edit("a.php", b"x", b"y"), notes=(Remark("check it by hand", "b.php", 2), Remark("advice")))
    found = read("scan", scan_json(Scan(site(), (Finding(recipe(), (), passed_over),), (Remark("first", "a.php"),))))
    assert found["notes"] == [{"path": "a.php", "line": None, "message": "first"},
                              {"path": "b.php", "line": 2, "message": "check it by hand"}]


def test_list() -> None:
    found = read("list", list_json([recipe()]))
    assert found == {"recipes": [{"id": "cache-folder", "title": "The cache is written into the code",
                                  "cms": "wordpress", "remedy": "automatic"}]}
    assert len(read("list", list_json(load_all()))["recipes"]) > 5


def test_show() -> None:
    one = recipe(evidence=(Plugin("Cache", ("cache",)),))
    found = read("show", show_json(one, CHANGED))
    assert found["recipe"]["evidence"] == ["the plugin Cache"]
    assert found["here"]["diff"].endswith("+x();\n")
    assert read("show", show_json(one))["here"] is None
    for each in load_all():
        read("show", show_json(each))


_OPTIONAL = {"proof", "push", "held_back", "overlaps", "separate"}


@pytest.mark.parametrize("name", ["apply", "scan", "list", "show", "docs-coverage", "docs-drift"])
def test_schemas_allow_nothing_else(name: str) -> None:
    def objects(schema: Any) -> Any:
        if isinstance(schema, dict):
            if schema.get("type") == "object":
                yield schema
            for value in schema.values():
                yield from objects(value)

    found = list(objects(json.loads((SCHEMAS / f"{name}.json").read_text())))
    assert found
    assert all(one["additionalProperties"] is False and set(one["properties"]) - set(one["required"]) <= _OPTIONAL
               for one in found)
