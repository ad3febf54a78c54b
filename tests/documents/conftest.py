"""Tests of the host's own documents are there to run only where the documents are."""

from __future__ import annotations

from tests.documents.originals import originals

collect_ignore = [] if originals() else ["test_originals.py"]
