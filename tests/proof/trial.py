"""Configs run in the seal, as root and as somebody else."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from fixer.php.definition import NameKind
from fixer.php.worlds import WORLDS
from fixer.proof.copy import temporary_copy
from fixer.proof.harness import predefined
from fixer.proof.needed import needed
from fixer.proof.php import Php, find_php
from fixer.proof.report import NOT_SET, Leaf, Name, Report, read_report
from fixer.proof.run import WALL_SECONDS, Ended, run
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.report.plans import MemoryTree

_T = TypeVar("_T")
_NOBODY = 60999
LOADER = ("\nif ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\n"
          "require_once ABSPATH . 'wp-settings.php';\n")
WORDPRESS = {"wp-includes/version.php": b"<?php $wp_version = '6.1.9';", "wp-content/plugins/index.php": b"<?php",
             "wp-settings.php": b"<?php exit('the real one');"}


def wordpress(config: str, files: Mapping[str, bytes] | None = None) -> Site:
    """A WordPress with these statements in its wp-config.php; a text with a tag is the whole file."""
    whole = config if config.startswith("<?php") else f"<?php\n{config}{LOADER}"
    return find_site(MemoryTree({"wp-config.php": whole.encode(), **WORDPRESS, **(files or {})}))


@cache
def _php(_user: int) -> Php:
    return find_php()


def ended(site: Site, world: int = 0, *, php: Php | None = None, seconds: float = WALL_SECONDS) -> tuple[Ended, str]:
    """How one run of a site's config ended, and the folder it ran in."""
    chosen = _php(os.geteuid()) if php is None else php
    with temporary_copy(site, chosen.seal.user) as copy:
        copy.fill(needed(site, site.tree))
        return run(chosen, copy, site, WORLDS[world], seconds), str(copy.home)


def ran(config: str | Site, world: int = 0, *, php: Php | None = None, seconds: float = WALL_SECONDS) -> Report:
    """What one run of a config came to."""
    site = wordpress(config) if isinstance(config, str) else config
    end, home = ended(site, world, php=php, seconds=seconds)
    report = read_report(end, home, predefined(site, WORLDS[world]))
    return report._replace(names=dict(report.names), given=dict(report.given))


def constant(report: Report, name: str) -> Leaf:
    """What a constant holds in the end."""
    return report.names.get(Name(NameKind.CONSTANT, name), NOT_SET)


def variable(report: Report, name: str) -> Leaf:
    """What a variable or key holds in the end."""
    return report.names.get(Name(NameKind.VARIABLE, name), NOT_SET)


def ini(report: Report, name: str) -> Leaf:
    """What an ini value is in the end, where the config changed it."""
    return report.names.get(Name(NameKind.INI, name), NOT_SET)


def as_somebody(work: Callable[[], _T]) -> _T:
    """What ``work`` returns in a process of a user who is not root."""
    if os.geteuid() != 0:
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            os.setgroups([])
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
            with os.fdopen(writing, "wb") as results:
                pickle.dump(work(), results)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as results:
        answer = results.read()
    os.waitpid(child, 0)
    found: _T = pickle.loads(answer)
    return found


def as_me(work: Callable[[], _T]) -> _T:
    """What ``work`` returns."""
    return work()
