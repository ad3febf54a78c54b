"""WordPress's own files, which show PHP as it is written, are read without a crash and nearly whole.

``FIXER_SWEEP=all`` takes all of them; ``python -m benchmarks.wordpress_files`` prints figures, too.
"""

from __future__ import annotations

import os

import pytest

from benchmarks.wordpress_files import WORDPRESS, files, sweep

STEP = 1 if os.environ.get("FIXER_SWEEP") == "all" else 24


@pytest.mark.skipif(not WORDPRESS.is_dir(), reason="Debian's wordpress package is not installed")
def test_wordpress_is_read() -> None:
    found = sweep(files()[::STEP], with_phply=False)
    assert found.files > 30
    assert found.statements > 1000
    assert found.refused == ()
    assert found.lost < found.statements / 10_000
    assert found.broken < found.statements / 1000
