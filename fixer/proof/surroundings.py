"""What a config finds around it in each world: the variables of the platform, and a visitor's request.

Facts: the host's documents, "Reading Pantheon Environment Configuration" and "SERVER_NAME and SERVER_PORT"; the
platform's Drupal 7 core for what ``PRESSFLOW_SETTINGS`` holds; Lando's documentation, "Environment Variables".
The values are made up.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from fixer.php.worlds import World

_BINDING = "0123456789abcdef0123456789abcdef"
_SALT = "fixer-" + "s" * 26
_DATABASE = {"driver": "mysql", "database": "fixer_database", "username": "fixer_user", "password": "fixer-password",
             "host": "dbserver.internal", "port": 13306, "prefix": "", "collation": "utf8mb4_general_ci"}
_KEYS = ("AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE")
_HOSTS = {"lando": "example.lndo.site", "local": "example.localhost"}
_OF_LANDO = {"LANDO": "ON", "LANDO_INFO": '{"database": {"internal_connection": {"host": "database", "port": "3306"}}}'}
_CONSTANTS = ("PANTHEON_ENVIRONMENT", "PANTHEON_SITE", "PANTHEON_SITE_NAME", "PANTHEON_BINDING")


class Surroundings(NamedTuple):
    """What PHP is given.

    Args:
        environment: the process's environment, and ``$_ENV``.
        server: ``$_SERVER``.
        constants: what the platform defines before the config runs.
    """

    environment: dict[str, str]
    server: dict[str, str | int]
    constants: dict[str, str]


def surroundings(world: World, home: str, docroot: str) -> Surroundings:
    """What a web request finds in ``world``.

    Args:
        world: the situation.
        home: the folder above the code, which the platform calls ``$HOME``.
        docroot: the folder that is served.
    """
    environment = {"HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", **_platform(world)}
    host = _HOSTS.get(world.environment, f"{world.environment}-example.pantheonsite.io")
    server: dict[str, str | int] = {
        **environment, "HTTP_HOST": host, "REQUEST_METHOD": "GET", "REQUEST_URI": "/", "QUERY_STRING": "",
        "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "192.0.2.1", "REQUEST_TIME": 1767225600,
        "DOCUMENT_ROOT": docroot, "SCRIPT_FILENAME": f"{docroot}/index.php", "SCRIPT_NAME": "/index.php",
        "PHP_SELF": "/index.php", "HTTP_USER_AGENT": "Mozilla/5.0", "SERVER_NAME": host, "SERVER_PORT": "80",
    }
    if world.https is not None:
        seen = "ON" if world.https else "OFF"
        server |= {"SERVER_NAME": f"appserver-1a2b3c4d-nginx-{_BINDING}", "SERVER_PORT": "24681",
                   "HTTP_USER_AGENT_HTTPS": seen, "HTTP_X_SSL": seen,
                   "HTTP_X_FORWARDED_PROTO": "https" if world.https else "http"}
    return Surroundings(environment, server, {name: environment[name] for name in _CONSTANTS if name in environment})


def _platform(world: World) -> dict[str, str]:
    if world.environment == "local":
        return {}
    return {
        "PANTHEON_ENVIRONMENT": world.environment, "PANTHEON_SITE": "01234567-89ab-cdef-0123-456789abcdef",
        "PANTHEON_SITE_NAME": "example", "PANTHEON_BINDING": _BINDING, "PANTHEON_INFRASTRUCTURE_ENVIRONMENT": "live",
        "FILEMOUNT": "files", "DRUPAL_HASH_SALT": _SALT,
        "DB_HOST": str(_DATABASE["host"]), "DB_PORT": str(_DATABASE["port"]), "DB_NAME": str(_DATABASE["database"]),
        "DB_USER": str(_DATABASE["username"]), "DB_PASSWORD": str(_DATABASE["password"]),
        "CACHE_HOST": "cacheserver.internal", "CACHE_PORT": "13307", "CACHE_PASSWORD": "fixer-cache-password",
        **{f"{name}_{kind}": f"fixer-{name}-{kind}".lower() for name in _KEYS for kind in ("KEY", "SALT")},
        "PRESSFLOW_SETTINGS": json.dumps(_pressflow(world)),
        **(_OF_LANDO if world.environment == "lando" else {}),
    }


def _pressflow(world: World) -> dict[str, object]:
    files = "sites/default/files"
    return {
        "conf": {
            "pressflow_smart_start": True, "pantheon_binding": _BINDING,
            "pantheon_site_uuid": "01234567-89ab-cdef-0123-456789abcdef", "pantheon_environment": world.environment,
            "pantheon_tier": "live", "pantheon_index_host": "index.internal", "pantheon_index_port": 449,
            "redis_client_host": "cacheserver.internal", "redis_client_port": 13307,
            "redis_client_password": "fixer-cache-password", "file_public_path": files,
            "file_private_path": f"{files}/private", "file_directory_path": files, "file_temporary_path": "/tmp",  # noqa: S108
            "file_directory_temp": "/tmp", "css_gzip_compression": False, "js_gzip_compression": False,  # noqa: S108
            "page_compression": False,
        },
        "databases": {"default": {"default": _DATABASE}},
        "drupal_hash_salt": _SALT,
    }
