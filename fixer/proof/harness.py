"""The PHP that runs a config and reports what it did, made for one run."""

from __future__ import annotations

import base64
import json
import secrets
from functools import cache
from typing import NamedTuple

from fixer.data import templates_dir
from fixer.php.worlds import World
from fixer.proof.copy import Copy
from fixer.proof.forbidden import stand_ins
from fixer.proof.php import Php
from fixer.proof.surroundings import surroundings
from fixer.site.model import Cms, Site

_FIRST_WITH_CONFIG_OBJECTS = 8


class Harness(NamedTuple):
    """What PHP is given.

    Args:
        script: the PHP to run.
        token: what the report begins with; the config cannot know it.
        environment: the whole environment of the process.
        folder: where it is started.
    """

    script: bytes
    token: bytes
    environment: dict[str, str]
    folder: str


def harness(php: Php, copy: Copy, site: Site, world: World, channel: int) -> Harness:
    """The harness for one run.

    Args:
        php: the PHP at hand.
        copy: the filled copy.
        site: the site.
        world: the situation to simulate.
        channel: the file descriptor to report to.
    """
    docroot = copy.place(site.docroot)
    around = surroundings(world, str(copy.home), docroot)
    constants = {_core_constant(site): _core(copy, site), **around.constants}
    emulated, refused = stand_ins(php.off, php.number)
    request = {
        "kind": _kind(site), "channel": channel, "server": around.server, "environment": around.environment,
        "getenv": {name: str(value) for name, value in (around.server | around.environment).items()},
        "constants": constants, "emulated": emulated, "refused": refused,
        "paths": {"config": copy.place(site.config), "docroot": docroot, "loader": copy.loader},
    }
    token = secrets.token_hex(32).encode()
    script = _template().replace(b"@REQUEST@", base64.b64encode(json.dumps(request).encode()))
    return Harness(script.replace(b"@TOKEN@", token), token, around.environment, docroot)


def predefined(site: Site, world: World) -> frozenset[str]:
    """Constants that the harness defines before the config runs."""
    return frozenset((_core_constant(site), *surroundings(world, "", "").constants))


def _core_constant(site: Site) -> str:
    return "ABSPATH" if site.cms is Cms.WORDPRESS else "DRUPAL_ROOT"


def _core(copy: Copy, site: Site) -> str:
    return copy.place(site.core) + "/" if site.cms is Cms.WORDPRESS else copy.place(site.docroot)


def _kind(site: Site) -> str:
    if site.cms is Cms.WORDPRESS:
        return "wordpress"
    return "drupal8" if (site.major or 0) >= _FIRST_WITH_CONFIG_OBJECTS else "drupal7"


@cache
def _template() -> bytes:
    return (templates_dir() / "proof" / "harness.php").read_bytes()
