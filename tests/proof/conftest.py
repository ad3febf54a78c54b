"""PHP for the proofs."""

from __future__ import annotations

import shutil

import pytest


@pytest.fixture(autouse=True)
def _needs_php() -> None:
    if shutil.which("php") is None:
        pytest.skip("there is no php on the PATH (Debian: php-cli)")
