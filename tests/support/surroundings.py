"""What a site's code finds around it: on the platform in a web request, on its command line, or elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

_BINDING = "/srv/bindings/0123456789abcdef0123456789abcdef"
INTERNAL_NAME = "appserver-1a2b3c4d-nginx-0123456789abcdef"
"""``SERVER_NAME`` in a container of the platform."""
INTERNAL_PORT = "24681"
"""``SERVER_PORT`` in a container of the platform."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What PHP is given before the site's code runs.

    Args:
        server: ``$_SERVER``.
        environment: ``$_ENV`` and what ``getenv()`` finds.
        ini: settings made before the first line runs, e.g. the defaults of an older PHP.
    """

    server: Mapping[str, str | int] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    ini: Mapping[str, str] = field(default_factory=dict)


def platform(environment: str = "dev", *, https: bool = True, host: str = "www.example.com",
             pressflow: Mapping[str, object] | None = None,
             ini: Mapping[str, str] | None = None) -> Surroundings:
    """A web request on the platform.

    Args:
        environment: ``dev``, ``test``, ``live`` or the name of a multidev.
        https: whether the visitor came by HTTPS.
        host: the host the visitor asked for; ``""`` for a request without one.
        pressflow: what the platform hands to Drupal 7, e.g. ``{"conf": {...}, "databases": {...}}``.
        ini: settings made beforehand.
    """
    variables = _platform_variables(environment, pressflow)
    server: dict[str, str | int] = {
        **variables,
        **_request(INTERNAL_NAME, INTERNAL_PORT, host),
        "HTTP_USER_AGENT_HTTPS": "ON" if https else "OFF",
        "HTTP_X_SSL": "ON" if https else "OFF",
    }
    return Surroundings(server, variables, ini or {})


def command_line(environment: str | None = "dev", *,
                 pressflow: Mapping[str, object] | None = None) -> Surroundings:
    """A command such as wp or drush: nothing of an HTTP request is there.

    Args:
        environment: the environment on the platform, or None for a computer elsewhere.
        pressflow: as for ``platform``.
    """
    variables = {"HOME": "/home/developer"}
    if environment is not None:
        variables = _platform_variables(environment, pressflow)
    return Surroundings({**variables, "argc": 1, "REQUEST_TIME": 1767225600}, variables)


def elsewhere(host: str = "www.example.localhost") -> Surroundings:
    """A web request on a developer's own computer.

    Args:
        host: the host asked for.
    """
    variables = {"HOME": "/home/developer"}
    return Surroundings({**variables, **_request(host, "80", host)}, variables)


def lando(host: str = "example.lndo.site") -> Surroundings:
    """A web request in a container of Lando: the platform's variables, but none of its headers.

    Args:
        host: the host asked for.
    """
    variables = {**_platform_variables("lando", None), "HOME": "/var/www", "LANDO": "ON",
                 "LANDO_INFO": '{"database": {"internal_connection": {"host": "database", "port": "3306"}}}'}
    return Surroundings({**variables, **_request(host, "80", host)}, variables)


def _platform_variables(environment: str, pressflow: Mapping[str, object] | None) -> dict[str, str]:
    variables = {
        "PANTHEON_ENVIRONMENT": environment,
        "PANTHEON_SITE": "01234567-89ab-cdef-0123-456789abcdef",
        "PANTHEON_SITE_NAME": "example",
        "PANTHEON_BINDING": _BINDING.rpartition("/")[2],
        "HOME": _BINDING,
        "DB_HOST": "dbserver.internal", "DB_PORT": "13306", "DB_NAME": "pantheon",
        "DB_USER": "pantheon", "DB_PASSWORD": "platform-password",
    }
    if pressflow is not None:
        variables["PRESSFLOW_SETTINGS"] = json.dumps(pressflow)
    return variables


def _request(name: str, port: str, host: str) -> dict[str, str | int]:
    request: dict[str, str | int] = {
        "SERVER_NAME": name, "SERVER_PORT": port, "SERVER_PROTOCOL": "HTTP/1.1",
        "REQUEST_METHOD": "GET", "REQUEST_URI": "/", "REMOTE_ADDR": "192.0.2.1",
        "SCRIPT_NAME": "/index.php", "REQUEST_TIME": 1767225600,
    }
    if host:
        request["HTTP_HOST"] = host
    return request
