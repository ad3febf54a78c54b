"""Every JSON document that a test sees is checked against the published schema of its command."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT202012

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schema"


@cache
def _validator(command: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{command}.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, registry=_published())


@cache
def _published() -> Registry[Any]:
    """The other schemas that one may refer to, by the names of their files."""
    return Registry[Any]().with_resources([(path.name, DRAFT202012.create_resource(json.loads(path.read_text())))
                                           for path in SCHEMAS.glob("*.json")])


def check_document(command: str, text: str) -> Any:
    """The document in ``text``, after checking it."""
    document = json.loads(text)
    _validator(command).validate(document)
    return document
