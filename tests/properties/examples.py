"""An example: a recipe and a site whose config was put together from pieces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.properties.subjects import Subject

CONFIGS = {"wordpress": "wp-config.php", "bedrock": "config/application.php",
           "drupal7": "sites/default/settings.php", "drupal8": "web/sites/default/settings.php",
           "drupal10": "web/sites/default/settings.php"}


class Example(NamedTuple):
    """One generated site.

    Args:
        subject: the recipe and what it promises.
        config: the bytes of the config.
        kept: parts of the config that are not about the recipe, in order: no edit may touch them.
        files: what stands beside it, by path from the site's folder.
    """

    subject: Subject
    config: bytes
    kept: tuple[bytes, ...] = ()
    files: Mapping[str, bytes] = {}

    @property
    def path(self) -> str:
        """Where the config is."""
        return CONFIGS[self.subject.style]

    def everything(self) -> dict[str, bytes]:
        """Every file that is not the same in all sites of the kind."""
        return {**{path: text.encode() for path, text in self.subject.files.items()}, **self.files,
                self.path: self.config}

    def __repr__(self) -> str:
        """What a test needs to hold on to it."""
        return f"example({self.subject.name!r}, {self.config!r}, {dict(self.files)!r})"
