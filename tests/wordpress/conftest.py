"""The real WordPress as a fixture: one for the session, its files put back after each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.wordpress.site import WordPress, missing, running_wordpress


@pytest.fixture(scope="session")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    """WordPress of Debian's package, served as if on the platform (``PANTHEON_ENVIRONMENT=dev``)."""
    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("wordpress")
    with running_wordpress(folder) as site:
        yield site
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def _restored(wordpress: WordPress) -> Iterator[None]:
    yield
    wordpress.restore()
