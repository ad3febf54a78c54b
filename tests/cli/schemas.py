"""Every JSON document that a test sees is checked against the published schema of its command."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schema"


@cache
def _validator(command: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{command}.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def check_document(command: str, text: str) -> Any:
    """The document in ``text``, after checking it."""
    document = json.loads(text)
    _validator(command).validate(document)
    return document
